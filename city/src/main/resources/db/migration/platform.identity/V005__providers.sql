alter table identity.way_in drop constraint way_in_kind;
alter table identity.way_in add constraint way_in_kind check (kind in ('PASSWORD', 'PASSKEY', 'PROVIDER'));

-- What a ceremony has to remember, such as the question that another house was asked.
alter table identity.ceremony add column content text not null default '' check (length(content) <= 4000);

-- An account at another house. Its issuer and subject name it for ever (OpenID Connect Core 1.0, section 2).
create table identity.provider_account (
    way_in uuid primary key references identity.way_in on delete cascade,
    provider text not null,
    issuer text not null,
    subject text not null check (length(subject) between 1 and 255),
    unique (issuer, subject)
);

-- The directory that gave a role; null for a person. What a directory gave, it takes away again.
alter table identity.assignment add column source text;
