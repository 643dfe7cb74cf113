create schema if not exists notifications;

-- A message to a person, in the words in which it was sent.
create table notifications.notice (
    id uuid primary key default uuidv7(),
    account uuid not null,
    key text not null check (length(key) between 1 and 200),
    kind text not null,
    language text not null check (language in ('DE', 'EN')),
    title text not null check (length(title) between 1 and 300),
    text text not null check (length(text) <= 4000),
    path text not null check (path ~ '^/[^/[:cntrl:]]?[^[:cntrl:]]*$'),
    sent_at timestamptz not null,
    read_at timestamptz,
    -- Waits for the next mail that gathers a day.
    gathered boolean not null,
    unique (account, key)
);
create index notice_of_account on notifications.notice (account, id desc);
create index notice_unread on notifications.notice (account) where read_at is null;
create index notice_gathered on notifications.notice (account, id) where gathered;
create index notice_by_age on notifications.notice (sent_at);

-- What a person wants otherwise than the kind of notice has it.
create table notifications.choice (
    account uuid not null,
    kind text not null,
    way text not null check (way in ('INBOX', 'AT_ONCE', 'DAILY', 'OFF')),
    primary key (account, kind)
);

-- Somebody who wants to hear of a thing: an account, or an address whose owner said yes by a link.
create table notifications.follower (
    id uuid primary key default uuidv7(),
    kind text not null,
    topic text not null check (length(topic) between 1 and 200),
    account uuid,
    email text,
    language text not null check (language in ('DE', 'EN')),
    asked_at timestamptz not null,
    token_hash bytea unique check (octet_length(token_hash) = 32),
    confirmed_at timestamptz,
    check (num_nonnulls(account, email) = 1),
    check ((token_hash is null) = (confirmed_at is not null)),
    unique (kind, topic, account),
    unique (kind, topic, email)
);
create index follower_by_person on notifications.follower (kind, coalesce(account::text, email), topic);
create index follower_of_account on notifications.follower (account);
create index follower_by_address on notifications.follower (email, asked_at);

-- The link in a mail that ends such mails. Only its hash is kept.
create table notifications.way_out (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    kind text not null,
    account uuid,
    email text,
    made_at timestamptz not null,
    check (num_nonnulls(account, email) = 1)
);
create index way_out_by_age on notifications.way_out (made_at);
