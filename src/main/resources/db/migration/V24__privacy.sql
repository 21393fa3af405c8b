-- An event is erased some months after it; twelve, where nobody has said otherwise.
update event set rules = rules || '{"retentionMonths": 12}' where rules is not null;

-- Who saw and changed what: to the hour, and never the content. Of an organiser the name at that time, of a participant its id.
create table trail (
  id bigint generated always as identity primary key,
  event_id uuid not null references event on delete cascade,
  hour timestamptz not null,
  organiser text,
  participant_id text,
  deed text not null check (deed in ('saw', 'changed')),
  what text not null,
  about text,
  check (num_nonnulls(organiser, participant_id) <= 1),
  constraint trail_once unique nulls not distinct (event_id, hour, organiser, participant_id, deed, what, about)
);
create index trail_newest on trail (event_id, id desc);
create index trail_about on trail (event_id, about, id desc);
