-- What people want to be filled in when they apply again. Erased when they say so, or when it was of no use for long.
create table services.remembered_answer (
    id      uuid primary key default uuidv7(),
    account uuid not null,
    fact    text not null check (length(fact) between 1 and 40),
    value   text not null check (length(value) between 1 and 200 and value is nfc normalized),
    service text not null check (length(service) between 1 and 200),
    stated  date not null,
    used    timestamptz not null,
    unique (account, fact)
);

create index remembered_answer_by_use on services.remembered_answer (used);
