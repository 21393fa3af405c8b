-- A job makes a schedule, or tells what would be served if the event were different; an event has one of each kind at a time.
alter table job
  add column kind text not null default 'schedule' check (kind in ('schedule', 'what_if'));
alter table job alter column kind drop default;

drop index job_one_at_a_time;
create unique index job_one_at_a_time on job (event_id, kind) where state in ('queued', 'running');

-- How far a what-if is: how many events it has solved, the one as it is among them. The result comes at its end.
create table what_if (
  job_id uuid primary key references job on delete cascade,
  answered int not null,
  asked int not null,
  result jsonb,
  check (answered between 0 and asked)
);
