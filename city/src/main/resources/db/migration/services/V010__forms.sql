-- The versions of the forms of services. A version that somebody may have begun with is never changed.
create table services.form_version (
    id        uuid primary key default uuidv7(),
    service   text not null references services.service (slug),
    number    int not null check (number > 0),
    title     text not null check (length(title) between 1 and 1000),
    schema    bytea not null,
    rules     jsonb not null check (jsonb_typeof(rules) = 'array'),
    brought   timestamptz not null,
    published timestamptz check (published >= brought),
    unique (service, number)
);
