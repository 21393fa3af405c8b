-- A link can be one delegate's: renewed and revoked alone, and gone with the delegate. Links without one open a participant's pages
-- as before.
alter table link
  add column delegate_id uuid,
  add foreign key (event_id, participant_id, delegate_id) references delegate on delete cascade;
create index link_of_delegate on link (event_id, participant_id, delegate_id);

alter table session_access
  add column delegate_id uuid,
  drop constraint session_access_session_hash_organiser_id_event_id_participa_key,
  add constraint session_access_once
    unique nulls not distinct (session_hash, organiser_id, event_id, participant_id, delegate_id),
  add foreign key (event_id, participant_id, delegate_id) references delegate on delete cascade;
create index session_access_of_delegate on session_access (event_id, participant_id, delegate_id);

-- When a delegate opened a link first, and last.
create table delegate_opening (
  event_id uuid not null,
  participant_id text not null,
  delegate_id uuid not null,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (event_id, participant_id, delegate_id),
  foreign key (event_id, participant_id, delegate_id) references delegate on delete cascade
);

-- A letter to a delegate. Where its personal link goes, the body has U+FFFC: the link is made when the letter is handed over, and
-- only its hash is kept.
create table letter (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  participant_id text not null,
  delegate_id uuid not null,
  kind text not null check (kind in ('invitation', 'reminder', 'new_link', 'receipt')),
  language text not null check (language in ('fr', 'en')),
  name text not null,
  email text not null,
  subject text not null,
  body text not null,
  state text not null
    check (state in ('queued', 'sending', 'sent', 'refused', 'failed', 'unsure', 'by_hand', 'copied')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  owner uuid,
  heartbeat_at timestamptz,
  answer text,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  foreign key (event_id, participant_id, delegate_id) references delegate on delete cascade,
  check (state <> 'sending' or (owner is not null and heartbeat_at is not null))
);

create index letter_waiting on letter (next_attempt_at) where state = 'queued';
create index letter_under_way on letter (heartbeat_at) where state = 'sending';
create index letter_newest on letter (event_id, created_at desc, id desc);
create index letter_of_delegate on letter (event_id, participant_id, delegate_id, created_at desc);

-- What an event says in other words than the usual ones.
create table letter_template (
  event_id uuid not null references event on delete cascade,
  kind text not null check (kind in ('invitation', 'reminder', 'new_link', 'receipt')),
  language text not null check (language in ('fr', 'en')),
  subject text not null,
  body text not null,
  primary key (event_id, kind, language)
);

-- Letters that an organiser has looked at before sending them: exactly these, and once.
create table mailing (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  kind text not null check (kind in ('invitation', 'reminder')),
  delegates uuid[] not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  queued int,
  check ((sent_at is null) = (queued is null))
);

create index mailing_of_event on mailing (event_id, created_at);

-- Who asked for a link lately, as hashes of addresses of e-mail and of machines.
create table link_request (
  who bytea not null,
  at timestamptz not null default now()
);

create index link_request_of on link_request (who, at);
create index link_request_at on link_request (at);

create index delegate_by_email on delegate (lower(email));
