create schema if not exists places;

-- What is known of a register as a whole. Content rises with every import that changed something.
create table places.register (
    name    text primary key check (name in ('ADDRESSES', 'DISTRICTS')),
    content bigint not null default 0,
    changed timestamptz,
    example boolean not null default false,
    licence text not null default '' check (length(licence) <= 80),
    source  text not null default '' check (length(source) <= 500)
);

insert into places.register (name) values ('ADDRESSES'), ('DISTRICTS');

-- A street as far as it has one postal code and lies in one quarter, with the box around its houses.
create table places.street (
    number      bigint generated always as identity primary key,
    name        text not null check (length(name) between 1 and 120),
    postal_code text not null check (postal_code ~ '^([0-9]{5})?$'),
    quarter     text not null check (length(quarter) <= 120),
    houses      int not null default 0,
    west        double precision,
    south       double precision,
    east        double precision,
    north       double precision,
    unique (name, postal_code, quarter)
);

create table places.address (
    number    bigint generated always as identity primary key,
    street    bigint not null references places.street,
    house     int not null check (house between 0 and 99999),
    suffix    text not null check (length(suffix) <= 12),
    longitude double precision not null check (longitude between -180 and 180),
    latitude  double precision not null check (latitude between -90 and 90),
    unique (street, house, suffix)
);

create table places.district (
    key     text primary key check (key ~ '^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,79}$'),
    name    text not null check (length(name) between 1 and 120),
    kind    text not null check (kind in ('DISTRICT', 'QUARTER')),
    parent  text references places.district deferrable initially deferred,
    geom    bytea not null,
    bounds  box not null,
    check (parent <> key)
);

create index district_by_bounds on places.district using spgist (bounds);
