-- Whom participants may write to or call; null: nobody.
alter table event add column contact jsonb;

-- Where meetings take place online. Without a row they do not. From the key come the names of generated rooms.
create table video (
  event_id uuid primary key references event on delete cascade,
  version int not null check (version > 0),
  mode text not null check (mode in ('none', 'template', 'list', 'generated')),
  per text not null check (per in ('meeting', 'project', 'funder')),
  address text not null,
  links jsonb not null,
  room_key text not null check (length(room_key) >= 43)
);

-- Who has a published meeting whose link has changed since they were last written to about it.
create table video_change (
  event_id uuid not null,
  participant_id text not null,
  changed_at timestamptz not null default now(),
  primary key (event_id, participant_id),
  foreign key (event_id, participant_id) references participant on delete cascade
);

-- A link, and what it opens, may also stand for an event's big screen: it names the event and nobody.
alter table link
  drop constraint link_check,
  drop constraint link_purpose_check,
  add check (purpose in ('console', 'invitation', 'screen')),
  add check ((organiser_id is not null and event_id is null and participant_id is null)
    or (organiser_id is null and event_id is not null)),
  add foreign key (event_id) references event on delete cascade;
create index link_of_screen on link (event_id) where organiser_id is null and participant_id is null;

alter table session_access
  drop constraint session_access_check,
  add check ((organiser_id is not null and event_id is null and participant_id is null)
    or (organiser_id is null and event_id is not null)),
  add foreign key (event_id) references event on delete cascade;
create index session_access_of_screen on session_access (event_id) where organiser_id is null and participant_id is null;
