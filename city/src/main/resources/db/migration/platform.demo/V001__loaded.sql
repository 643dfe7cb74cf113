create schema if not exists demo;

-- Which version of a capability's demo data is loaded.
create table demo.loaded (
    capability text primary key,
    version    int not null,
    loaded_at  timestamptz not null
);
