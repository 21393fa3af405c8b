-- Who an organiser is to an identity provider (OpenID Connect): its address, and its own name for them.
create table identity (
  organiser_id uuid not null references organiser on delete cascade,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (organiser_id, issuer),
  unique (issuer, subject)
);

-- Browsers that are at the provider just now: each may come back once, and soon. The hashes are of the secret in the browser's cookie and of the
-- state that the provider hands back; next is where the person wanted to go. Without an organiser it is for signing in, else for linking.
create table provider_visit (
  secret_hash bytea primary key,
  state_hash bytea not null,
  nonce text not null,
  next text not null,
  session_hash bytea references session on delete cascade,
  organiser_id uuid references organiser on delete cascade,
  expires_at timestamptz not null,
  check (organiser_id is null or session_hash is not null)
);
