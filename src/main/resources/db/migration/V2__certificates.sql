-- What shows how good a schedule is. Schedules from before there were certificates have none.
alter table schedule
  add column certificate jsonb,
  add column most_served int check (most_served between 0 and requests);
