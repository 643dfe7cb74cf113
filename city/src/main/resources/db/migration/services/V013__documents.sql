-- The finished documents of applications. Whoever removes an application removes its documents and their files before.
create table services.document (
    id          uuid primary key default uuidv7(),
    application uuid not null references services.application (id),
    kind        text not null check (kind in ('RECEIPT', 'NOTICE', 'LETTER')),
    name        text not null check (length(name) between 1 and 200),
    file        uuid not null unique,
    hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
    size        bigint not null check (size > 0),
    made        timestamptz not null
);

create index document_of_application on services.document (application, id);
create unique index document_one_receipt on services.document (application) where kind = 'RECEIPT';
