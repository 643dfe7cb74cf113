-- What the last entry of each chain was at a certain time. The same is written to the log, which may be kept elsewhere:
-- whoever rewrites a chain to its end and its head as well is found by either.
create table audit.anchor (
    module text not null,
    at timestamptz not null,
    number bigint not null check (number >= 1),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (module, at)
);

create trigger anchor_is_append_only before update or delete on audit.anchor
    for each row execute function audit.forbid();
create trigger anchor_is_never_emptied before truncate on audit.anchor
    for each statement execute function audit.forbid();
