create schema if not exists council;

-- What the world may know of councils: the objects of OParl. The content says what an object says of itself, with other objects
-- by their ids. Whoever is embedded in another object names that one, and place is where it stands there. What was taken from
-- another server has the address that it has there as its origin. Who waits names a parent that is not published, and is not
-- shown until it is. Of what was deleted nothing is left but that it was there.
create table council.published (
    id       uuid primary key,
    type     text not null check (type in ('BODY', 'LEGISLATIVE_TERM', 'ORGANIZATION', 'PERSON', 'MEMBERSHIP', 'MEETING',
                 'AGENDA_ITEM', 'PAPER', 'CONSULTATION', 'FILE', 'LOCATION')),
    body     uuid,
    origin   text unique check (length(origin) between 1 and 2000),
    created  timestamptz not null,
    modified timestamptz not null,
    deleted  boolean not null default false,
    waiting  boolean not null default false,
    place    int not null default 0 check (place >= 0),
    content  jsonb not null check (jsonb_typeof(content) = 'object'),
    name     text not null default '',
    kind     text not null default '',
    number   text not null default '',
    at       timestamptz,
    check ((type = 'BODY') = (body is null)),
    check (not deleted or (not waiting and content = '{}' and name = '' and kind = '' and number = '' and at is null))
);

create index published_in_order on council.published (body, type, id) where not deleted;
create index published_by_modification on council.published (body, type, modified, id);
create index published_by_creation on council.published (body, type, created, id) where not deleted;
create index published_by_time on council.published (type, at, id) where not deleted;

-- Who names whom: found from the one that is named, the latest first. The one named may be published later, or never. Shown is
-- which of the two stands in the other: the target in the source, the source in the target, or none.
create table council.link (
    source uuid not null references council.published,
    field  text not null,
    place  int not null check (place >= 0),
    target uuid not null,
    shown  text not null check (shown in ('TARGET', 'SOURCE', 'NONE')),
    at     timestamptz,
    primary key (source, field, place)
);

create index link_to on council.link (target, field, at desc nulls last, source);

-- The moment of the latest publication. Whoever publishes waits for the one before, so that nothing is ever committed behind a
-- moment that somebody was already told of.
create table council.publication (
    moment timestamptz not null,
    since  timestamptz not null default date_trunc('second', now())
);
create unique index publication_is_one on council.publication ((true));
insert into council.publication (moment) values ('epoch');
