create schema if not exists audit;

-- One row per chain: its last entry. Shortening a chain is found because its head still names the lost entry.
create table audit.head (
    module text primary key,
    number bigint not null check (number >= 1),
    hash bytea not null check (octet_length(hash) = 32)
);

create table audit.entry (
    module text not null check (module <> ''),
    number bigint not null check (number >= 1),
    at timestamptz not null,
    account uuid,
    action text not null check (action <> ''),
    subject text not null check (subject <> ''),
    fields text[] not null,
    value_hashes bytea not null,
    previous bytea not null check (octet_length(previous) = 32),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (module, number),
    -- The first hash is that of the name of who did it, then follows one for each field.
    check (octet_length(value_hashes) = 32 * (1 + cardinality(fields)))
);

create index entry_by_time on audit.entry (at, module, number);
create index entry_by_subject on audit.entry (subject, at desc);
create index entry_by_account on audit.entry (account, at desc);

-- What may have to be forgotten lies beside the entry. Place 0 is the name of who did it.
create table audit.value (
    module text not null,
    number bigint not null,
    place smallint not null check (place >= 0),
    salt bytea,
    before text,
    after text,
    erased_by bigint,
    primary key (module, number, place),
    foreign key (module, number) references audit.entry,
    check (erased_by is null and octet_length(salt) = 16
        or erased_by is not null and salt is null and before is null and after is null)
);

create index value_by_name on audit.value (lower(after)) where place = 0;

create function audit.forbid() returns trigger language plpgsql as $$
begin
    raise exception 'the trail of deeds is append-only: % on % is forbidden', tg_op, tg_table_name;
end $$;

create trigger entry_is_append_only before update or delete on audit.entry
    for each row execute function audit.forbid();
create trigger entry_is_never_emptied before truncate on audit.entry
    for each statement execute function audit.forbid();
create trigger value_is_never_removed before delete on audit.value
    for each row execute function audit.forbid();
create trigger value_is_only_erased before update on audit.value
    for each row when (old.erased_by is not null or new.erased_by is null
        or (new.module, new.number, new.place) is distinct from (old.module, old.number, old.place))
    execute function audit.forbid();
create trigger value_is_never_emptied before truncate on audit.value
    for each statement execute function audit.forbid();
create trigger head_is_never_removed before delete on audit.head
    for each row execute function audit.forbid();
create trigger head_only_moves_on before update on audit.head
    for each row when (new.module <> old.module or new.number <> old.number + 1)
    execute function audit.forbid();
create trigger head_is_never_emptied before truncate on audit.head
    for each statement execute function audit.forbid();
