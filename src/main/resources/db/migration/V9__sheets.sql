-- A sheet is written by its project and read by funders as it was when an organiser last found it ready.
-- `content` is what is being written; `published` what funders read; `edited_by` the organiser who changed it last, null: its project.
alter table fact_sheet
  add column revision int not null default 1,
  add column published jsonb,
  add column published_at timestamptz,
  add column sent_at timestamptz,
  add column edited_by text,
  add column note jsonb;
update fact_sheet set published = content, published_at = updated_at where state = 'ready';

-- What was sent for review or found ready, to be looked at and to come back to.
create table fact_sheet_version (
  event_id uuid not null,
  participant_id text not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('sent', 'ready')),
  author text not null,
  at timestamptz not null default now(),
  content jsonb not null,
  primary key (event_id, participant_id, number),
  foreign key (event_id, participant_id) references fact_sheet on delete cascade
);
insert into fact_sheet_version (event_id, participant_id, number, kind, author, at, content)
select event_id, participant_id, 1, 'ready', '', updated_at, content from fact_sheet where state = 'ready';

-- Pictures and documents. They stay as long as the draft, what funders read or a version names them.
create table fact_sheet_file (
  event_id uuid not null,
  participant_id text not null,
  id uuid not null,
  name text not null,
  type text not null check (type in ('pdf', 'png', 'jpeg')),
  bytes bytea not null,
  size int not null check (size > 0),
  sha256 bytea not null,
  width int,
  height int,
  added_at timestamptz not null default now(),
  primary key (event_id, participant_id, id),
  foreign key (event_id, participant_id) references participant on delete cascade,
  check ((type = 'pdf') = (width is null and height is null))
);
alter table fact_sheet_file alter column bytes set storage external;

-- What the organisers ask beyond the eight parts.
create table sheet_question (
  event_id uuid not null references event on delete cascade,
  id uuid not null,
  position int not null,
  kind text not null check (kind in ('text', 'number', 'choice', 'link')),
  label text not null,
  choices text[] not null default '{}',
  required boolean not null,
  primary key (event_id, id)
);

-- Words are found whatever their case, accents and, by trigrams, small slips. Both extensions are trusted: the owner of
-- the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function plain_text(given text) returns text
  language sql stable parallel safe
  return lower(unaccent(coalesce(given, '')));

alter table participant
  add column search_text text not null default '',
  add column search_vector tsvector not null default '';

create function participant_searchable() returns trigger language plpgsql as $$
declare
  sheet jsonb;
  card text;
  rest text;
begin
  select published into sheet from fact_sheet where event_id = new.event_id and participant_id = new.id;
  card := plain_text(concat_ws(' ', sheet ->> 'summary', sheet ->> 'sector', sheet ->> 'territory'));
  rest := plain_text(concat_ws(' ', new.description, sheet ->> 'structure', sheet ->> 'origin', sheet ->> 'composition',
    sheet ->> 'stakes', sheet ->> 'together', sheet ->> 'stage', sheet ->> 'use',
    (select string_agg(partner, ' ') from jsonb_array_elements_text(sheet -> 'partners') partner),
    (select string_agg(value, ' ') from jsonb_each_text(sheet -> 'answers'))));
  new.search_text := concat_ws(' ', plain_text(new.name), card, rest);
  new.search_vector := setweight(to_tsvector('french', plain_text(new.name)), 'A')
    || setweight(to_tsvector('french', card), 'B') || setweight(to_tsvector('french', rest), 'C');
  return new;
end $$;

create trigger participant_searchable before insert or update on participant
  for each row execute function participant_searchable();

create function fact_sheet_searchable() returns trigger language plpgsql as $$
begin
  update participant set search_text = '' where event_id = new.event_id and id = new.participant_id;
  return null;
end $$;

create trigger fact_sheet_searchable after insert or update of published on fact_sheet
  for each row execute function fact_sheet_searchable();

update participant set search_text = '';

create index participant_words on participant using gin (search_vector);
create index participant_trigrams on participant using gin (search_text gin_trgm_ops);
