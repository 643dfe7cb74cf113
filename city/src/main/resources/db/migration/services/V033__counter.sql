-- Who took an application in from somebody who came to the counter or called, and by which document that person was known. People
-- applied online where there is no row.
create table services.counter_intake (
    application uuid primary key references services.application (id) on delete cascade,
    clerk       uuid not null,
    clerk_name  text not null check (length(clerk_name) between 1 and 200),
    at          timestamptz not null,
    document    text not null check (document in ('IDENTITY_CARD', 'PASSPORT', 'RESIDENCE_TITLE', 'NONE')),
    person      text not null check (length(person) between 1 and 200),
    contact     text not null check (length(contact) <= 200)
);

create index counter_intake_of_clerk on services.counter_intake (clerk, at desc);
