-- What people tell about themselves once, so that forms need not ask again, and what a provider said of them. Both stay apart:
-- what somebody typed never takes the place of what was proved.
create table identity.person_detail (
    id        uuid primary key default uuidv7(),
    account   uuid not null references identity.account on delete cascade,
    detail    text not null check (detail in ('GIVEN_NAMES', 'FAMILY_NAME', 'BIRTH_NAME', 'BIRTH_DATE', 'BIRTH_PLACE', 'STREET',
        'HOUSE_NUMBER', 'ADDRESS_ADDITION', 'POSTCODE', 'CITY', 'PHONE')),
    provider  text not null default '',
    value     text not null check (length(value) between 1 and 200 and value is nfc normalized),
    assurance text not null check (assurance in ('BASIC', 'SUBSTANTIAL', 'HIGH')),
    stated_at timestamptz not null,
    unique (account, detail, provider),
    check (provider <> '' or assurance = 'BASIC')
);
