-- A layer of a service of another house while it is chosen and fetched. What was fetched goes on as an intake; where a layer
-- of the city came from is found by it.
create table geo.fetch (
    id        uuid primary key default uuidv7(),
    target    int references geo.layer,
    state     text not null check (state in ('CHOOSING', 'FETCHING', 'FETCHED', 'FAILED', 'GIVEN_UP')),
    account   uuid,
    author    text not null check (length(author) between 1 and 200),
    begun     timestamptz not null,
    content   jsonb not null,
    read      bigint not null default 0,
    intake    uuid,
    version   int not null default 1
);

create index fetch_by_account on geo.fetch (account, id) where state in ('CHOOSING', 'FETCHING', 'FAILED');
create unique index fetch_by_intake on geo.fetch (intake) where intake is not null;
