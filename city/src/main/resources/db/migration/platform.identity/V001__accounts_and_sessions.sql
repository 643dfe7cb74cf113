create schema if not exists identity;

create table identity.department (
    key text primary key check (key ~ '^[a-z][a-z0-9-]*$'),
    number text not null default '',
    name_de text not null check (name_de <> ''),
    name_en text not null check (name_en <> '')
);

create table identity.account (
    id uuid primary key default uuidv7(),
    sign_in_name text not null check (sign_in_name <> '' and sign_in_name is nfc normalized),
    display_name text not null check (display_name <> '' and display_name is nfc normalized),
    email text not null default '',
    assurance text not null default 'BASIC' check (assurance in ('BASIC', 'SUBSTANTIAL', 'HIGH')),
    language text not null default 'de' check (language in ('de', 'en')),
    theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    locked boolean not null default false,
    demo boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null
);

create unique index account_sign_in_name on identity.account (lower(sign_in_name));
create index account_in_order on identity.account (lower(display_name) collate "de-x-icu", id);

-- A way to sign in. Passkeys and accounts of other houses become kinds beside the password.
create table identity.way_in (
    id uuid primary key default uuidv7(),
    account uuid not null references identity.account on delete cascade,
    kind text not null check (kind in ('PASSWORD')),
    secret text not null,
    created_at timestamptz not null,
    used_at timestamptz
);

create unique index way_in_one_password on identity.way_in (account) where kind = 'PASSWORD';

-- A link that lets a person set a password once. Only its hash is kept.
create table identity.invitation (
    account uuid primary key references identity.account on delete cascade,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    until timestamptz not null
);

create table identity.role (
    key text primary key check (key ~ '^[a-z][a-z0-9-]*$'),
    name_de text not null check (name_de <> ''),
    name_en text not null check (name_en <> ''),
    version integer not null default 1
);

create table identity.role_permission (
    role text not null references identity.role on delete cascade,
    permission text not null check (permission <> ''),
    primary key (role, permission)
);

create table identity.assignment (
    id uuid primary key default uuidv7(),
    account uuid not null references identity.account on delete cascade,
    role text not null references identity.role,
    department text references identity.department,
    until date,
    unique nulls not distinct (account, role, department)
);

create index assignment_by_role on identity.assignment (role, account);

-- Attempts to sign in, by the hash of the name that was typed or of the address they came from.
create table identity.attempt (
    key bytea primary key check (octet_length(key) = 32),
    attempts integer not null,
    last_at timestamptz not null,
    next_at timestamptz not null
);

create index attempt_by_age on identity.attempt (last_at);

-- Spring Session's tables, in its shape.
create table identity.session (
    primary_id char(36) primary key,
    session_id text not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);

create index session_by_expiry on identity.session (expiry_time);
create index session_by_person on identity.session (principal_name);

create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
