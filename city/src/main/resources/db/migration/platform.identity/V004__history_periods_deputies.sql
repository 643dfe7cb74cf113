-- Who came in or tried to, for the owner of the account. No address is kept, only what the device calls itself.
create table identity.sign_in (
    id uuid primary key default uuidv7(),
    account uuid not null references identity.account on delete cascade,
    at timestamptz not null,
    way text not null check (way in ('PASSWORD', 'PASSKEY', 'LINK', 'PROVIDER')),
    device text not null,
    outcome text not null check (outcome in ('DONE', 'REFUSED', 'LOCKED'))
);

create index sign_in_of_account on identity.sign_in (account, id desc);
create index sign_in_by_age on identity.sign_in (at);

alter table identity.assignment add column since date;
alter table identity.assignment add constraint assignment_period check (since <= until);

-- Who stands in for whom, in which role and where. It gives what the represented person holds at that moment.
create table identity.deputy (
    id uuid primary key default uuidv7(),
    represented uuid not null references identity.account on delete cascade,
    deputy uuid not null references identity.account on delete cascade,
    role text not null references identity.role on delete cascade,
    department text references identity.department,
    since date not null,
    until date not null,
    check (represented <> deputy),
    check (since <= until),
    unique nulls not distinct (represented, deputy, role, department, since)
);

create index deputy_by_deputy on identity.deputy (deputy, until);
