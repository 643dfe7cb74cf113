alter table identity.way_in drop constraint way_in_kind_check;
alter table identity.way_in add constraint way_in_kind check (kind in ('PASSWORD', 'PASSKEY'));

create index way_in_by_account on identity.way_in (account);

-- The credential is the attested credential data of WebAuthn Level 3, 6.5.1: model, id and public key.
create table identity.passkey (
    way_in uuid primary key references identity.way_in on delete cascade,
    credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023),
    credential bytea not null,
    counter bigint not null check (counter >= 0),
    backup_eligible boolean not null,
    name text not null check (name <> '' and length(name) <= 60 and name is nfc normalized)
);

-- What was begun in a browser and must be ended there, soon and once. Only the hash of its secret is kept.
create table identity.ceremony (
    secret_hash bytea primary key check (octet_length(secret_hash) = 32),
    kind text not null,
    account uuid references identity.account on delete cascade,
    until timestamptz not null
);

create index ceremony_by_end on identity.ceremony (until);
