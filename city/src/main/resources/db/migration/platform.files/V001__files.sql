create schema if not exists files;

-- Who holds a content. Contents lie in a folder by their hash; one may be held several times.
create table files.held (
    id          uuid primary key default uuidv7(),
    hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
    size        bigint not null check (size >= 0),
    type        text not null check (length(type) between 1 and 100),
    name        text not null check (length(name) between 1 and 200),
    module      text not null check (length(module) between 1 and 40),
    held_at     timestamptz not null,
    released_at timestamptz
);

create index held_by_hash on files.held (hash);
create index held_by_release on files.held (released_at, id) where released_at is not null;
