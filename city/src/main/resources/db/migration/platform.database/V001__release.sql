create schema if not exists database;

-- The release whose migrations were applied last. One row.
create table database.release (
    only_row boolean primary key default true check (only_row),
    number integer not null check (number >= 0)
);

insert into database.release (number) values (0);
