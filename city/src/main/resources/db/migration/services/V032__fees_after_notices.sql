-- A fee is due some days after its notice; from then on it is paid like one that is due beforehand.
alter table services.notice add column fee_due date;
update services.notice set fee_due = announced + 30 where sent is not null and fee > 0;
alter table services.notice
    add constraint notice_is_due_once_it_was_sent check (fee_due is null or sent is not null);

-- For which notice somebody pays; none for what is due beforehand.
alter table services.payment add column notice int check (notice > 0);
alter table services.booking
    add column notice  int check (notice > 0),
    add column receipt uuid references services.document (id) on delete set null;
drop index services.booking_of_the_fee;
create unique index booking_of_the_fee on services.booking (application, coalesce(notice, 0)) where kind = 'FEE';

alter table services.document drop constraint document_kind_check;
alter table services.document add constraint document_kind_check check (kind in ('RECEIPT', 'NOTICE', 'LETTER', 'PAYMENT'));

-- What an office decided about a fee that nobody paid. The books of the city outlive the application.
create table services.fee_settlement (
    id          uuid primary key default uuidv7(),
    application uuid references services.application (id) on delete set null,
    notice      int not null check (notice > 0),
    reference   text not null check (length(reference) between 1 and 50),
    service     text not null check (length(service) between 1 and 200),
    way         text not null check (way in ('WAIVED', 'TREASURY')),
    cents       bigint not null check (cents > 0),
    due         date not null,
    reason      text not null check (length(reason) <= 1000),
    account     uuid not null,
    name        text not null check (length(name) between 1 and 400),
    at          timestamptz not null,
    unique (application, notice),
    check (way <> 'WAIVED' or reason <> '')
);

create index fee_settlement_of_the_treasury on services.fee_settlement (id desc) where way = 'TREASURY';
