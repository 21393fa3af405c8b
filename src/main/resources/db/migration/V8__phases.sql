-- Where an event is between its preparation and its end, and the rules that hold in it. Without rules of its own it has the
-- usual ones.
alter table event
  add column phase text not null default 'wishes'
    check (phase in ('preparation', 'fact_sheets', 'wishes', 'scheduling', 'published', 'live', 'closed')),
  add column rules jsonb;
update event set phase = 'published'
where exists (select from schedule where schedule.event_id = event.id and schedule.version is not null);
alter table event alter column phase drop default;

-- Whose link an organiser's is, looked up when it is renewed.
create index link_organiser on link (organiser_id) where organiser_id is not null;
