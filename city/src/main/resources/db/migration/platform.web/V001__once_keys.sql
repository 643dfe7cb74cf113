create schema if not exists web;

-- The key that a form carries, and where its first sending led.
create table web.once_key (
    key uuid primary key,
    answer text,
    made_at timestamptz not null
);

create index once_key_by_age on web.once_key (made_at);
