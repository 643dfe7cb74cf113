-- A file on its way into a layer, from its upload until it is taken or given up. The file itself is the staging area: it
-- never changes, so what was seen in it can be read from it again with the same outcome.
create table geo.intake (
    id       uuid primary key default uuidv7(),
    file     uuid not null,
    name     text not null check (length(name) between 1 and 200),
    size     bigint not null,
    target   int references geo.layer,
    state    text not null check (state in ('READING', 'CHOOSING', 'OPEN', 'COMPARING', 'COMPARED', 'TAKING', 'TAKEN',
                 'UNDONE', 'FAILED', 'GIVEN_UP')),
    account  uuid,
    author   text not null check (length(author) between 1 and 200),
    begun    timestamptz not null,
    ended    timestamptz,
    content  jsonb not null,
    read     bigint not null default 0,
    version  int not null default 1
);

create index intake_by_account on geo.intake (account, id);
create index intake_by_target on geo.intake (target, id) where target is not null;
create index intake_by_age on geo.intake (begun) where ended is null;

-- By which intake a version came; null if somebody changed the thing itself.
alter table geo.feature_version add column intake uuid;
create index feature_version_by_intake on geo.feature_version (intake, layer, feature) where intake is not null;
