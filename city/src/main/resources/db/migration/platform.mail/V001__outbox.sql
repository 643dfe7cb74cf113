create schema if not exists mail;

-- A mail from the moment it was written to the day it is erased. It belongs to one person, so it has one recipient.
create table mail.message (
    id uuid primary key default uuidv7(),
    key text not null unique check (length(key) between 1 and 200),
    kind text not null check (kind <> ''),
    recipient text not null check (recipient ~ '^[^[:space:][:cntrl:]]+@[^[:space:][:cntrl:]]+$'),
    language text not null check (language in ('DE', 'EN')),
    subject text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
    -- Null once a secret has come to its end.
    plain text,
    html text,
    secret boolean not null,
    unsubscribe text check (unsubscribe !~ '[[:cntrl:][:space:]<>]'),
    -- Fixed by the first try and the same for every later one.
    message_id text unique,
    written_at timestamptz not null,
    useful_until timestamptz not null,
    state text not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'DOUBTFUL', 'FAILED', 'DISCARDED')),
    next_try_at timestamptz not null,
    tries int not null default 0 check (tries >= 0),
    tried_at timestamptz,
    -- Which try holds the mail. What another try says of it is not heard.
    attempt uuid,
    lease_until timestamptz,
    -- Set and committed before the server may accept the mail: from here on nobody sends it again without asking.
    handed_over_at timestamptz,
    ended_at timestamptz,
    hindrance text check (hindrance in ('UNREACHABLE', 'REFUSED_FOR_NOW', 'REFUSED', 'ADDRESS_DEAD', 'TOO_LATE',
        'NO_ANSWER', 'NODE_LOST')),
    answer text,
    check (state <> 'SENDING' or attempt is not null and lease_until is not null and message_id is not null),
    check (state <> 'DOUBTFUL' or attempt is not null and handed_over_at is not null),
    check ((state in ('SENT', 'FAILED', 'DISCARDED')) = (ended_at is not null)),
    check ((plain is null) = (html is null)),
    check (plain is not null or secret and ended_at is not null)
);

create index message_due on mail.message (next_try_at, id) where state = 'WAITING';
create index message_leased on mail.message (lease_until) where state = 'SENDING';
create index message_tried on mail.message (tried_at);
create index message_by_state on mail.message (state, id desc);
create index message_by_age on mail.message (written_at);

-- Addresses of which a server said that nobody is there.
create table mail.dead_address (
    address text primary key,
    since timestamptz not null,
    answer text not null
);
