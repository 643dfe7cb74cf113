-- Keys by which programs act for a person, with some of that person's rights and for some time. Only the hash of the
-- secret is kept.
create table identity.access_token (
    id          uuid primary key default uuidv7(),
    account     uuid not null references identity.account on delete cascade,
    name        text not null check (length(name) between 1 and 60 and name is nfc normalized),
    token_hash  bytea not null unique check (octet_length(token_hash) = 32),
    permissions text[] not null check (cardinality(permissions) between 1 and 50),
    created_at  timestamptz not null,
    until       timestamptz not null check (until > created_at),
    used_at     timestamptz,
    unique (account, name)
);

create index access_token_by_end on identity.access_token (until);
