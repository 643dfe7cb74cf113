-- What the office knows of an application: for whom it is, who works on it, until when.
alter table services.application
    add column person        text not null default '' check (length(person) <= 300),
    add column assignee      uuid,
    add column assignee_name text check (length(assignee_name) between 1 and 200),
    add column follow_up     date,
    add column follow_up_why text not null default '' check (length(follow_up_why) <= 500),
    add column sought        tsvector;

alter table services.application
    add constraint application_assignee_has_a_name check ((assignee is null) = (assignee_name is null)),
    add constraint application_draft_has_no_assignee check (assignee is null or received is not null),
    add constraint application_draft_has_no_follow_up check (follow_up is null or received is not null);

-- The lists of the desk: open ones by the day by which they are due, closed ones by the day of their end.
create index application_open_of_office on services.application (office, due, id)
    where stage in ('RECEIVED', 'IN_REVIEW', 'AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY', 'DECISION_PREPARED', 'DECIDED');
create index application_open_of_assignee on services.application (assignee, due, id)
    where stage in ('RECEIVED', 'IN_REVIEW', 'AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY', 'DECISION_PREPARED', 'DECIDED');
create index application_follow_up on services.application (office, follow_up, id) where follow_up is not null;
create index application_of_office on services.application (office, id desc) where received is not null;
create index application_sought on services.application using gin (sought) where received is not null;

-- What clerks write for each other.
create table services.case_note (
    id          uuid primary key default uuidv7(),
    application uuid not null references services.application (id) on delete cascade,
    account     uuid not null,
    name        text not null check (length(name) between 1 and 200),
    text        text not null check (length(text) between 1 and 4000),
    at          timestamptz not null
);

create index case_note_of_application on services.case_note (application, id);

-- Who has read a case, and by which door.
create table services.case_reading (
    id          uuid primary key default uuidv7(),
    application uuid not null references services.application (id) on delete cascade,
    account     uuid not null,
    name        text not null check (length(name) between 1 and 400),
    door        text not null check (door in ('PAGE', 'FILE', 'API')),
    at          timestamptz not null
);

create index case_reading_of_application on services.case_reading (application, id desc);

-- Who must not work on a case, since it is about themselves or somebody near to them.
create table services.case_bias (
    application uuid not null references services.application (id) on delete cascade,
    account     uuid not null,
    at          timestamptz not null,
    primary key (application, account)
);

-- What office and applicant write to each other.
create table services.message (
    id          uuid primary key default uuidv7(),
    application uuid not null references services.application (id) on delete cascade,
    kind        text not null check (kind in ('NEWS', 'REQUEST', 'ANSWER', 'NOTICE')),
    text        text not null check (length(text) <= 4000),
    account     uuid,
    name        text not null check (length(name) <= 200),
    due         date,
    notice      int,
    at          timestamptz not null,
    opened      timestamptz,
    check ((kind = 'REQUEST') = (due is not null)),
    check ((kind = 'NOTICE') = (notice is not null))
);

create index message_of_application on services.message (application, id);

alter table services.upload add column message uuid references services.message (id) on delete cascade;

-- A decision, from its draft to the day on which it counts as announced.
create table services.notice (
    id             uuid not null unique default uuidv7(),
    application    uuid not null references services.application (id) on delete cascade,
    number         int not null check (number > 0),
    decision       text not null check (decision in ('GRANTED', 'PARTLY', 'REJECTED', 'SETTLED')),
    subject        text not null check (length(subject) between 1 and 200),
    text           text not null check (length(text) between 1 and 20000),
    fee            bigint not null default 0 check (fee >= 0),
    fee_basis      text not null default '' check (length(fee_basis) <= 300),
    delivery       text not null check (delivery in ('MAILBOX', 'LETTER')),
    remedy         boolean not null,
    author         uuid not null,
    author_for     uuid,
    author_name    text not null check (length(author_name) between 1 and 400),
    prepared       timestamptz not null,
    approver       uuid,
    approver_for   uuid,
    approver_name  text check (length(approver_name) between 1 and 400),
    approved       timestamptz,
    document       uuid references services.document (id),
    sent           date,
    announced      date,
    objection      date,
    basis          text,
    primary key (application, number),
    check (fee = 0 or fee_basis <> ''),
    check ((approver is null) = (approved is null) and (approver is null) = (approver_name is null)),
    check (approver is null or (approver <> author and approver is distinct from author_for
        and approver_for is distinct from author
        and (author_for is null or approver_for is distinct from author_for))),
    check (document is null or approved is not null),
    check (sent is null or document is not null),
    check ((sent is null) = (announced is null) and (sent is null) = (basis is null)),
    check (objection is null or sent is not null)
);

alter table services.message add foreign key (application, notice) references services.notice (application, number);

-- What an office writes again and again.
create table services.text_block (
    id         uuid primary key default uuidv7(),
    department text not null check (length(department) between 1 and 100),
    use        text not null check (use in ('NOTICE', 'REQUEST', 'NEWS')),
    decision   text check (decision in ('GRANTED', 'PARTLY', 'REJECTED', 'SETTLED')),
    name       text not null check (length(name) between 1 and 120),
    text       text not null check (length(text) between 1 and 20000),
    version    int not null default 1,
    edited     timestamptz not null,
    editor     text not null check (length(editor) between 1 and 200),
    check ((use = 'NOTICE') = (decision is not null))
);

create unique index text_block_of_department on services.text_block (department, use, name);
