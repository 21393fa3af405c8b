-- How organisers sign in without a link. The address is what they type beside the password, of which the Argon2id hash is kept.
alter table organiser
  add column email text,
  add column password_hash text,
  add check (password_hash is null or email is not null);
create unique index organiser_email on organiser (lower(email));

-- The public halves of passkeys (WebAuthn): each belongs to a device, or to what an organiser's devices share.
create table passkey (
  id uuid primary key,
  organiser_id uuid not null references organiser on delete cascade,
  name text not null,
  credential_id bytea not null unique,
  credential bytea not null,
  uses bigint not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_of_organiser on passkey (organiser_id);

-- What a passkey is asked to sign: once, and soon. Without an organiser it is for signing in.
create table passkey_challenge (
  challenge bytea primary key,
  organiser_id uuid references organiser on delete cascade,
  expires_at timestamptz not null
);

-- Organisers see where they are signed in, and end that from elsewhere.
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column device text,
  add column seen_at timestamptz not null default now();
