-- Whom a schedule serves first.
alter table event
  add column policy text not null default 'total' check (policy in ('total', 'worst-first'));

-- What participants miss under the policy worst-first: its cost, and how many participants miss one meeting or more,
-- two or more, …
alter table schedule
  add column policy text not null default 'total' check (policy in ('total', 'worst-first')),
  add column worst bigint not null default 0 check (worst >= 0),
  add column missing int[] not null default '{}';
alter table job_progress add column worst bigint not null default 0 check (worst >= 0);
