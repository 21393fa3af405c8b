-- An event is erased some months after it; twelve, where nobody has said otherwise.
update event set rules = rules || '{"retentionMonths": 12}' where rules is not null;

-- Nothing is erased unawares: an event that would have to go already stays for another month at the least.
update event set rules = jsonb_set(
    coalesce(rules, '{"wishRule": "funders", "weights": {"must": 9, "want": 3, "could": 1}, "wishesOpenAt": null, "wishesCloseAt": null,
      "funders": {"minMeetings": 0, "maxMeetings": null, "maxConsecutive": null},
      "projects": {"minMeetings": 0, "maxMeetings": null, "maxConsecutive": null},
      "languages": ["fr", "en"]}'),
    '{retentionMonths}', to_jsonb(age.months + 2))
from (
  select id, (extract(year from past) * 12 + extract(month from past))::int as months
  from (
    select id, age(now(), coalesce((select max(ends_at) from slot where event_id = e.id), created_at)) as past from event e) aged) age
where age.id = event.id and age.months + 2 > 12;

-- Who saw and changed what: to the hour, and never the content. Of an organiser the name at that time, of a participant its id.
create table trail (
  id bigint generated always as identity primary key,
  event_id uuid not null references event on delete cascade,
  hour timestamptz not null,
  organiser text,
  participant_id text,
  deed text not null check (deed in ('saw', 'changed')),
  what text not null,
  about text,
  check (num_nonnulls(organiser, participant_id) <= 1),
  constraint trail_once unique nulls not distinct (event_id, hour, organiser, participant_id, deed, what, about)
);
create index trail_newest on trail (event_id, id desc);
create index trail_about on trail (event_id, about, id desc);
