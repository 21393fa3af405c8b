-- Of two organisers who change the same participant, the second hears of it.
alter table participant add column revision int not null default 1;

-- The last number that ids with this first letter have got: none is given twice, since published versions keep them.
create table participant_number (
  event_id uuid not null references event on delete cascade,
  letter text not null,
  last int not null,
  primary key (event_id, letter)
);

-- Who comes for a participant. Deferred, so that two can exchange their addresses at once.
create table delegate (
  event_id uuid not null,
  participant_id text not null,
  id uuid not null,
  position int not null,
  name text not null,
  email text not null,
  language text not null check (language in ('fr', 'en')),
  primary key (event_id, participant_id, id),
  foreign key (event_id, participant_id) references participant on delete cascade,
  constraint delegate_email exclude using btree (event_id with =, participant_id with =, lower(email) with =)
    deferrable initially deferred
);
