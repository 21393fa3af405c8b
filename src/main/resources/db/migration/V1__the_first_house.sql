-- Ids of participants, slots and requests are short texts, unique within their event and the same in the problem file.

create table organiser (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table event (
  id uuid primary key,
  name text not null,
  description text not null,
  time_zone text not null,
  created_at timestamptz not null default now()
);

create table event_organiser (
  event_id uuid not null references event on delete cascade,
  organiser_id uuid not null references organiser on delete cascade,
  primary key (event_id, organiser_id)
);

create table slot (
  event_id uuid not null references event on delete cascade,
  id text not null,
  position int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  block text not null,
  rooms int check (rooms >= 0),
  primary key (event_id, id),
  unique (event_id, position),
  check (starts_at < ends_at)
);

create table participant (
  event_id uuid not null references event on delete cascade,
  id text not null,
  side text not null check (side in ('funder', 'project')),
  position int not null,
  name text not null,
  kind text,
  description text not null,
  seats int not null default 1 check (seats >= 1),
  min_meetings int not null default 0 check (min_meetings >= 0),
  max_meetings int check (max_meetings >= 0),
  max_breaks int check (max_breaks >= 0),
  max_consecutive int check (max_consecutive >= 1),
  primary key (event_id, id),
  unique (event_id, side, position)
);

create table unavailability (
  event_id uuid not null,
  participant_id text not null,
  slot_id text not null,
  primary key (event_id, participant_id, slot_id),
  foreign key (event_id, participant_id) references participant on delete cascade,
  foreign key (event_id, slot_id) references slot on delete cascade
);

create table fact_sheet (
  event_id uuid not null,
  participant_id text not null,
  content jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (event_id, participant_id),
  foreign key (event_id, participant_id) references participant on delete cascade
);

create table wish (
  event_id uuid not null,
  from_id text not null,
  to_id text not null,
  level text not null check (level in ('must', 'want', 'could', 'veto')),
  updated_at timestamptz not null default now(),
  primary key (event_id, from_id, to_id),
  foreign key (event_id, from_id) references participant on delete cascade,
  foreign key (event_id, to_id) references participant on delete cascade,
  check (from_id <> to_id)
);

-- Whoever opens a personal link gets the access that it stands for: an organiser's, or one participant's.
create table link (
  secret_hash bytea primary key,
  purpose text not null check (purpose in ('console', 'invitation')),
  organiser_id uuid references organiser on delete cascade,
  event_id uuid,
  participant_id text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (event_id, participant_id) references participant on delete cascade,
  check (num_nonnulls(organiser_id, participant_id) = 1 and num_nonnulls(event_id, participant_id) <> 1)
);

create table session (
  secret_hash bytea primary key,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create table session_access (
  session_hash bytea not null references session on delete cascade,
  organiser_id uuid references organiser on delete cascade,
  event_id uuid,
  participant_id text,
  granted_at timestamptz not null default now(),
  unique nulls not distinct (session_hash, organiser_id, event_id, participant_id),
  foreign key (event_id, participant_id) references participant on delete cascade,
  check (num_nonnulls(organiser_id, participant_id) = 1 and num_nonnulls(event_id, participant_id) <> 1)
);

-- A solve. The problem is kept as the text of its file, so that what was solved can be downloaded to the letter.
create table job (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  seconds int not null check (seconds > 0),
  author text not null,
  problem text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  owner uuid,
  heartbeat_at timestamptz,
  attempts int not null default 0,
  cancel_requested boolean not null default false,
  best_meetings jsonb,
  failure text,
  check ((state = 'running') = (owner is not null)),
  check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);

create unique index job_one_at_a_time on job (event_id) where state in ('queued', 'running');
create index job_waiting on job (created_at) where state in ('queued', 'running');

create table job_progress (
  job_id uuid not null references job on delete cascade,
  elapsed_millis bigint not null,
  violations bigint not null,
  shortfall bigint not null,
  unserved bigint not null,
  comfort bigint not null,
  scheduled int not null,
  requests int not null,
  primary key (job_id, elapsed_millis)
);

-- A draft has no version; a publication freezes it under the next number.
create table schedule (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  version int check (version > 0),
  job_id uuid references job on delete set null,
  author text not null,
  problem text not null,
  meetings jsonb not null,
  status text not null check (status in ('OPTIMAL', 'FEASIBLE', 'INFEASIBLE', 'VIOLATED')),
  bound jsonb not null,
  violations bigint not null,
  shortfall bigint not null,
  unserved bigint not null,
  comfort bigint not null,
  unfairness bigint not null,
  breaks bigint not null,
  idle_slots bigint not null,
  moved bigint not null,
  scheduled int not null,
  requests int not null,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  unique (event_id, version),
  unique (job_id),
  check ((version is null) = (published_at is null)),
  check (version is null or violations = 0)
);

create index schedule_newest on schedule (event_id, created_at desc);
