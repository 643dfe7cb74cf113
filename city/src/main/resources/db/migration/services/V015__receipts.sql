-- The applications whose receipt has still to be made.
create table services.receipt_due (
    application uuid primary key references services.application (id) on delete cascade,
    due         timestamptz not null,
    tries       int not null default 0 check (tries >= 0)
);

create index receipt_due_by_time on services.receipt_due (due, application);
