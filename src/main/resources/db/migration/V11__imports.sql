-- Tables that organisers have dropped and not yet imported: kept for an hour after they were last looked at, as they name people.
create table import (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  organiser_id uuid not null references organiser on delete cascade,
  position bigint generated always as identity,
  file_name text not null,
  content text not null,
  choices text not null,
  used_at timestamptz not null default now()
);

create index import_of_event on import (event_id, organiser_id, position);
create index import_oldest on import (used_at);
