-- When somebody said that their answer is whole; null again once they take that back.
alter table participant add column answered_at timestamptz;

-- Where a sheet stands: its project writes it, sends it for review, and gets it back where something is missing.
alter table fact_sheet
  add column state text not null default 'ready' check (state in ('writing', 'sent', 'incomplete', 'ready'));
alter table fact_sheet alter column state drop default;
