-- What a service costs, since when. What has been in force stays as it is, its successor stands beside it.
create table services.tariff (
    id          uuid primary key default uuidv7(),
    service     text not null references services.service (slug),
    valid_from  date not null,
    terms       jsonb not null check (jsonb_typeof(terms) = 'object' and pg_column_size(terms) < 65536),
    example     boolean not null,
    editor      uuid,
    editor_name text not null check (length(editor_name) between 1 and 200),
    edited_at   timestamptz not null,
    version     int not null default 1,
    unique (service, valid_from)
);

-- The fee of an application: number 0 as it was handed in, then one for each time that an office assessed it.
create table services.fee (
    application   uuid not null references services.application (id) on delete cascade,
    number        int not null check (number >= 0),
    tariff        uuid not null references services.tariff (id),
    fee           jsonb,
    cents         bigint check (cents >= 0),
    assessed_by   uuid,
    assessed_name text not null check (length(assessed_name) <= 200),
    at            timestamptz not null,
    primary key (application, number),
    check ((fee is null) = (cents is null)),
    check (number = 0 or fee is not null),
    check ((number = 0) = (assessed_by is null))
);
