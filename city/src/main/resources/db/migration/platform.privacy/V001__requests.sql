create schema if not exists privacy;

-- A person's wish to know what is held about them or to have it erased. Account, address and name say whose data is
-- meant; address and name are forgotten when an erasure has ended.
create table privacy.request (
    id          uuid primary key default uuidv7(),
    own         boolean not null,
    account     uuid,
    email       text not null default '' check (length(email) <= 254),
    name        text not null default '' check (length(name) <= 200),
    received_on date not null,
    state       text not null check (state in ('OPEN', 'PROPOSED', 'ERASING', 'DONE', 'ANSWERED')),
    opened_by   uuid not null,
    proposed_by uuid,
    released_by uuid,
    answer      text not null default '' check (length(answer) <= 2000),
    token_hash  bytea unique check (octet_length(token_hash) = 32),
    round       int not null default 0 check (round >= 0),
    again_on    date,
    ended_at    timestamptz,
    version     int not null default 1,
    constraint meant_is_somebody check (account is not null or email <> '' or state in ('DONE', 'ANSWERED')),
    constraint four_eyes check (own or released_by <> proposed_by),
    constraint released_by_somebody check (own or state not in ('ERASING', 'DONE') or released_by is not null),
    constraint end_has_its_time check ((state in ('DONE', 'ANSWERED')) = (ended_at is not null))
);
create index request_open on privacy.request (received_on, id) where ended_at is null;
create index request_ended on privacy.request (id desc) where ended_at is not null;
create index request_of_account on privacy.request (account) where account is not null;
create index request_again on privacy.request (again_on) where again_on is not null;
-- One erasure of an account at a time.
create unique index request_erasing on privacy.request (account) where state = 'ERASING';

-- What became of each holding, in its latest round.
create table privacy.outcome (
    request     uuid not null references privacy.request on delete cascade,
    holding     text not null check (holding <> ''),
    round       int not null,
    erased      bigint not null check (erased >= 0),
    primary key (request, holding)
);

-- What stayed, and why.
create table privacy.staying (
    request     uuid not null references privacy.request on delete cascade,
    holding     text not null,
    reason      text not null check (reason <> ''),
    number      bigint not null check (number > 0),
    until       date,
    unique nulls not distinct (request, holding, reason, until)
);
