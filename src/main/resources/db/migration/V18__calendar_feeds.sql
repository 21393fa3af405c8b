-- The right of a delegate's own calendar to read the agenda, by an address of its own. Its secret is derived from the id by a key that
-- is not in the database; here stands its hash. Without a delegate it belongs to whoever holds a link that was printed.
create table calendar_feed (
  id uuid primary key,
  secret_hash bytea not null unique,
  event_id uuid not null,
  participant_id text not null,
  delegate_id uuid,
  language text not null check (language in ('fr', 'en')),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique nulls not distinct (event_id, participant_id, delegate_id),
  foreign key (event_id, participant_id) references participant on delete cascade,
  foreign key (event_id, participant_id, delegate_id) references delegate on delete cascade
);
