-- The draft of an event's schedule: facts, and what was done to them. Its revision grows with everything that is done.
create table board (
  event_id uuid primary key references event on delete cascade,
  revision int not null default 0 check (revision >= 0)
);

create table board_fact (
  event_id uuid not null references board on delete cascade,
  kind text not null check (kind in ('meets', 'pinned', 'impossible', 'added', 'accepted')),
  id text not null,
  value text not null,
  primary key (event_id, kind, id)
);

-- Who did what and when stands in the history. A command of the action 'do' has a state; undoing and redoing it are commands, too.
create table board_command (
  event_id uuid not null references board on delete cascade,
  revision int not null check (revision > 0),
  history_id bigint not null references history on delete cascade,
  action text not null check (action in ('do', 'undo', 'redo')),
  state text check (state in ('done', 'undone', 'dropped')),
  patch jsonb not null,
  primary key (event_id, revision),
  check ((action = 'do') = (state is not null))
);

create index board_command_to_turn on board_command (event_id, revision) where state in ('done', 'undone');
create index board_command_of_history on board_command (history_id);

-- Events that have schedules begin with the newest.
insert into board (event_id) select id from event;
insert into board_fact (event_id, kind, id, value)
select newest.event_id, 'meets', meeting->>'request', meeting->>'slot'
from (select distinct on (event_id) event_id, meetings from schedule order by event_id, created_at desc) newest,
  jsonb_array_elements(newest.meetings) meeting;

-- What a search may move, and the revision of the board that it was asked for.
alter table job
  add column mode text check (mode in ('optimise', 'complete')),
  add column board_revision int;
update job set mode = 'optimise' where kind = 'schedule';
alter table job add check ((kind = 'schedule') = (mode is not null));

-- What a search has found and nobody has taken, as the board had been changed meanwhile.
alter table board add column waiting_schedule_id uuid references schedule on delete set null;

-- A version may break rules for which an organiser stands; the service sees to that.
alter table schedule drop constraint schedule_check1;
