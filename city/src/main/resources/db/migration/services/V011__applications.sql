-- From where to where an application may go. Nothing else can be written, whoever writes it.
create table services.transition (
    from_stage text not null,
    to_stage   text not null,
    primary key (from_stage, to_stage)
);

insert into services.transition (from_stage, to_stage) values
    ('DRAFT', 'AWAITING_PAYMENT'), ('DRAFT', 'RECEIVED'), ('DRAFT', 'EXPIRED'),
    ('AWAITING_PAYMENT', 'RECEIVED'), ('AWAITING_PAYMENT', 'DRAFT'),
    ('RECEIVED', 'IN_REVIEW'), ('RECEIVED', 'FORWARDED'), ('RECEIVED', 'WITHDRAWN'),
    ('IN_REVIEW', 'AWAITING_APPLICANT'), ('IN_REVIEW', 'AWAITING_THIRD_PARTY'), ('IN_REVIEW', 'DECISION_PREPARED'),
    ('IN_REVIEW', 'FORWARDED'), ('IN_REVIEW', 'WITHDRAWN'),
    ('AWAITING_APPLICANT', 'IN_REVIEW'), ('AWAITING_APPLICANT', 'DECISION_PREPARED'), ('AWAITING_APPLICANT', 'WITHDRAWN'),
    ('AWAITING_THIRD_PARTY', 'IN_REVIEW'), ('AWAITING_THIRD_PARTY', 'DECISION_PREPARED'),
    ('AWAITING_THIRD_PARTY', 'WITHDRAWN'),
    ('DECISION_PREPARED', 'DECIDED'), ('DECISION_PREPARED', 'IN_REVIEW'),
    ('DECIDED', 'NOTIFIED'),
    ('NOTIFIED', 'CLOSED'), ('NOTIFIED', 'IN_REVIEW'),
    ('CLOSED', 'IN_REVIEW'),
    ('FORWARDED', 'RECEIVED');

create table services.application (
    id        uuid primary key default uuidv7(),
    reference text unique check (reference ~ '^[0-9]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    service   text not null references services.service (slug),
    edition   int not null check (edition > 0),
    form      uuid not null references services.form_version (id),
    title     text not null check (length(title) between 1 and 200),
    office    text not null references services.unit (key),
    level     text not null check (level in ('NONE', 'BASIC', 'SUBSTANTIAL', 'HIGH')),
    language  text not null check (language in ('de', 'en')),
    stage     text not null,
    step      int not null check (step >= 0),
    applicant uuid,
    begun     timestamptz not null,
    changed   timestamptz not null,
    expires   timestamptz,
    received  timestamptz,
    version   int not null default 1,
    check ((reference is null) = (received is null)),
    check ((received is null) = (stage in ('DRAFT', 'AWAITING_PAYMENT', 'EXPIRED'))),
    check ((expires is null) = (stage not in ('DRAFT', 'AWAITING_PAYMENT'))),
    check (stage <> 'EXPIRED' or applicant is null)
);

create index application_of_applicant on services.application (applicant, id desc) where applicant is not null;
-- What opens an application without an account: the secret of a browser, or of a link. Its hash alone is kept.
create table services.application_key (
    application uuid not null references services.application (id) on delete cascade,
    hash        bytea not null check (length(hash) = 32),
    link        boolean not null,
    primary key (application, hash)
);

create unique index application_key_of_link on services.application_key (hash) where link;
create index application_key_by_hash on services.application_key (hash);
create index application_by_end on services.application (expires) where expires is not null;

-- What happened, in its order. Each event begins where the one before ended, and the application stands where the last one ended.
create table services.application_event (
    application uuid not null references services.application (id) on delete cascade,
    number      int not null check (number >= 0),
    previous    int generated always as (nullif(number, 0) - 1) stored,
    from_stage  text,
    to_stage    text not null,
    role        text not null check (role in ('APPLICANT', 'OFFICE', 'SYSTEM')),
    account     uuid,
    name        text not null check (length(name) <= 200),
    reason      text not null check (length(reason) <= 4000),
    at          timestamptz not null,
    primary key (application, number),
    unique (application, number, to_stage),
    check ((number = 0) = (from_stage is null)),
    check (number > 0 or to_stage = 'DRAFT'),
    foreign key (from_stage, to_stage) references services.transition (from_stage, to_stage),
    foreign key (application, previous, from_stage)
        references services.application_event (application, number, to_stage)
);

alter table services.application add constraint application_stands_where_its_last_event_ended
    foreign key (id, step, stage) references services.application_event (application, number, to_stage)
    deferrable initially deferred;

-- What somebody has answered so far, and which steps were sent without a fault. Gone with the draft, and once it is handed in.
create table services.draft (
    application uuid primary key references services.application (id) on delete cascade,
    answers     jsonb not null check (jsonb_typeof(answers) = 'object' and pg_column_size(answers) < 1048576),
    confirmed   text[] not null
);

-- What was handed in: the answers, and both notations of the standard.
create table services.submission (
    application uuid primary key references services.application (id) on delete cascade,
    answers     jsonb not null check (jsonb_typeof(answers) = 'object'),
    xml         text not null,
    json        text not null,
    handed_in   timestamptz not null
);

-- Files that somebody brought for an answer.
create table services.upload (
    id          uuid primary key default uuidv7(),
    application uuid not null references services.application (id) on delete cascade,
    place       text not null check (length(place) between 1 and 500),
    file        uuid not null,
    name        text not null check (length(name) between 1 and 200),
    type        text not null check (length(type) between 1 and 100),
    size        bigint not null check (size > 0),
    at          timestamptz not null
);

create index upload_of_application on services.upload (application, id);
