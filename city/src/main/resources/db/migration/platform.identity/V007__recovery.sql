-- Links by which people who lost every way in set a new password. Only the hash of the secret is kept.
create table identity.recovery (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account uuid not null references identity.account on delete cascade,
    until timestamptz not null
);

create index recovery_of_account on identity.recovery (account);
create index account_by_email on identity.account (lower(email)) where email <> '';
