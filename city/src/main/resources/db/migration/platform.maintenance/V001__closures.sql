create schema if not exists maintenance;

-- A time in which the city is closed because somebody works on it. One at most is open.
create table maintenance.closure (
    id          uuid primary key default uuidv7(),
    begun_at    timestamptz not null,
    begun_by    text not null,
    expected_at timestamptz not null check (expected_at > begun_at),
    ended_at    timestamptz check (ended_at >= begun_at)
);
create unique index one_open_closure on maintenance.closure ((true)) where ended_at is null;
