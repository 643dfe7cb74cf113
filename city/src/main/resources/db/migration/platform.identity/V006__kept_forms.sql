-- What somebody entered and sent, while they prove once more who they are. Secrets and files are not kept.
create table identity.kept_form (
    id uuid primary key default gen_random_uuid(),
    account uuid not null references identity.account on delete cascade,
    posted boolean not null,
    path text not null check (path ~ '^/[^/\\]' and length(path) <= 2000),
    fields text not null check (length(fields) <= 3000000),
    files boolean not null,
    assurance text not null check (assurance in ('BASIC', 'SUBSTANTIAL', 'HIGH')),
    until timestamptz not null
);

create index kept_form_of_account on identity.kept_form (account, until);
create index kept_form_by_end on identity.kept_form (until);
