-- Who may apply in whose name. Offered by the giver with a secret, of which the hash is kept, and taken on by who holds it.
create table services.mandate (
    id          uuid primary key default uuidv7(),
    giver       uuid not null,
    giver_name  text not null check (length(giver_name) between 1 and 200),
    assurance   text not null check (assurance in ('BASIC', 'SUBSTANTIAL', 'HIGH')),
    service     text references services.service (slug),
    title       text not null default '' check (length(title) <= 200),
    until       date not null,
    offered     timestamptz not null,
    hash        bytea unique check (length(hash) = 32),
    holder      uuid,
    holder_name text check (length(holder_name) between 1 and 200),
    accepted    timestamptz,
    ended       timestamptz,
    ended_by    uuid,
    check (holder <> giver),
    check (num_nulls(holder, holder_name, accepted) in (0, 3)),
    check ((ended is null) = (ended_by is null)),
    check (hash is null or accepted is null and ended is null),
    check ((service is null) = (title = ''))
);

create index mandate_of_giver on services.mandate (giver, id desc);
create index mandate_of_holder on services.mandate (holder, id desc) where holder is not null;
create index mandate_by_end on services.mandate (until);

-- Who acts where that is not the person for whom an application is.
create table services.representation (
    application uuid primary key references services.application (id) on delete cascade,
    kind        text check (kind in ('PARENT', 'GUARDIAN', 'AUTHORISED', 'MANDATE')),
    account     uuid,
    name        text not null check (length(name) <= 200),
    mandate     uuid references services.mandate (id) on delete set null,
    proof       uuid references services.upload (id) on delete set null,
    check (mandate is null or kind = 'MANDATE')
);

create index representation_of_mandate on services.representation (mandate) where mandate is not null;
