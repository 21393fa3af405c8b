-- What the slots of an event are made of. Null: the slots were given as they are, and the grid is derived from them.
-- The version grows with each change of the settings, so that nobody overwrites what they have not seen.
alter table event
  add column grid jsonb,
  add column version int not null default 1 check (version > 0),
  add column archived_at timestamptz;

-- One owner an event, who alone may delete it.
alter table event_organiser
  add column role text not null default 'organiser' check (role in ('owner', 'organiser'));
update event_organiser eo set role = 'owner'
where organiser_id = (
  select o.organiser_id from event_organiser o join organiser on organiser.id = o.organiser_id
  where o.event_id = eo.event_id order by organiser.created_at, organiser.id limit 1);
alter table event_organiser alter column role drop default;
create unique index event_one_owner on event_organiser (event_id) where role = 'owner';

-- Who did what: the key of a sentence and what fills it in, so that it can be read in any language.
create table history (
  id bigint generated always as identity primary key,
  event_id uuid not null references event on delete cascade,
  at timestamptz not null default now(),
  author text not null,
  action text not null,
  details jsonb not null
);

create index history_newest on history (event_id, id desc);
