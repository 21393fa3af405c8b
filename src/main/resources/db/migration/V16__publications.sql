-- Agendas are written to those who hold them, and what becomes of changes that they ask for.
alter table letter
  drop constraint letter_kind_check,
  add constraint letter_kind_check
    check (kind in ('invitation', 'reminder', 'new_link', 'receipt', 'sheet_returned', 'agenda', 'agenda_changed',
      'change_declined'));
alter table letter_template
  drop constraint letter_template_kind_check,
  add constraint letter_template_kind_check
    check (kind in ('invitation', 'reminder', 'new_link', 'receipt', 'sheet_returned', 'agenda', 'agenda_changed',
      'change_declined'));

-- What publishing a version changed for how many participants, and how many letters told it. Versions from before have none.
create table publication (
  schedule_id uuid primary key references schedule on delete cascade,
  changed int not null check (changed >= 0),
  told boolean not null,
  letters int not null check (letters >= 0)
);

-- What a participant asks about a meeting of its published agenda. The meeting stands here as it was then.
create table change_request (
  id uuid primary key,
  event_id uuid not null,
  participant_id text not null,
  request_id text not null,
  slot_id text not null,
  version int not null,
  with_id text not null,
  with_name text not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  kind text not null check (kind in ('cannot_come', 'another_time')),
  reason text not null check (length(reason) <= 500),
  state text not null check (state in ('open', 'applied', 'declined', 'withdrawn')),
  note text not null default '' check (length(note) <= 500),
  author text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  foreign key (event_id, participant_id) references participant on delete cascade,
  check ((state = 'open') = (settled_at is null))
);

-- Of one meeting a participant asks one thing at a time.
create unique index change_request_once on change_request (event_id, participant_id, request_id) where state = 'open';
create index change_request_of_participant on change_request (event_id, participant_id, created_at desc);
create index change_request_in_order on change_request (event_id, (state = 'open') desc, created_at desc, id desc);
