-- A payment that somebody was asked for. Its id is what the provider knows the request by, so that a request that is sent
-- twice is one. The draft may be gone when money comes after all.
create table services.payment (
    id          uuid primary key default uuidv7(),
    application uuid references services.application (id) on delete set null,
    service     text not null check (length(service) between 1 and 200),
    provider    text not null check (provider ~ '^[a-z][a-z0-9-]{1,30}$'),
    cents       bigint not null check (cents > 0),
    purpose     text not null check (length(purpose) between 1 and 200),
    language    text not null check (language in ('de', 'en')),
    state       text not null check (state in ('OPENED', 'INITIAL', 'PAYED', 'FAILED', 'CANCELED', 'EXPIRED', 'ABANDONED')),
    transaction text check (length(transaction) between 1 and 200),
    redirect    text check (length(redirect) between 1 and 2000),
    method      text not null default '' check (length(method) <= 100),
    begun       timestamptz not null,
    ends        timestamptz not null,
    ask_at      timestamptz,
    asks        int not null default 0 check (asks >= 0),
    settled     timestamptz,
    unique (provider, transaction),
    check ((transaction is null) = (redirect is null)),
    check ((settled is null) = (state in ('OPENED', 'INITIAL')))
);

-- An application waits for one payment at a time.
create unique index payment_that_is_awaited on services.payment (application) where state in ('OPENED', 'INITIAL');
create index payment_of_application on services.payment (application, id desc);
create index payment_to_ask_about on services.payment (ask_at, id) where ask_at is not null;

-- What was heard of a payment, in its order. Nothing of it is ever changed.
create table services.payment_event (
    payment uuid not null references services.payment (id) on delete cascade,
    number  int not null check (number >= 0),
    source  text not null check (source in ('APPLICANT', 'RETURN', 'JOB', 'STAFF')),
    what    text not null check (what in ('OPENED', 'BEGUN', 'SILENT', 'REFUSED', 'INITIAL', 'PAYED', 'FAILED', 'CANCELED',
        'EXPIRED', 'ABANDONED', 'FOREIGN', 'REFUNDED')),
    note    text not null check (length(note) <= 1000),
    at      timestamptz not null,
    primary key (payment, number)
);

create function services.history_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was heard of a payment is never changed';
end $$;

create trigger history_stays before update on services.payment_event
    for each row execute function services.history_stays();

-- Money that came: once for each payment, and once as the fee of an application.
create table services.booking (
    payment     uuid primary key references services.payment (id),
    application uuid references services.application (id) on delete set null,
    kind        text not null check (kind in ('FEE', 'SURPLUS')),
    cents       bigint not null check (cents >= 0),
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    at          timestamptz not null
);

create unique index booking_of_the_fee on services.booking (application) where kind = 'FEE';

-- Money that has to go back, which people do.
create table services.refund (
    payment   uuid primary key references services.booking (payment),
    reason    text not null check (reason in ('AFTER_THE_END', 'WRONG_AMOUNT')),
    opened    timestamptz not null,
    done      timestamptz,
    done_by   uuid,
    done_name text not null default '' check (length(done_name) <= 200),
    note      text not null default '' check (length(note) <= 1000),
    version   int not null default 1,
    check ((done is null) = (done_by is null))
);

create index refund_to_do on services.refund (opened, payment) where done is null;

-- The provider of the demo city, with which no money flows. It is another house and knows nothing of the tables above.
create table services.trial_payment (
    id         uuid primary key default uuidv7(),
    originator text not null check (length(originator) <= 100),
    end_point  text not null check (length(end_point) <= 100),
    request_id text not null check (length(request_id) between 1 and 100),
    request    jsonb not null check (pg_column_size(request) < 32768),
    cents      bigint not null check (cents > 0),
    purpose    text not null check (length(purpose) <= 500),
    redirect   text not null check (length(redirect) <= 2000),
    door       text not null unique check (length(door) = 22),
    status     text not null check (status in ('INITIAL', 'PAYED', 'FAILED', 'CANCELED')),
    begun      timestamptz not null,
    changed    timestamptz not null,
    unique (originator, end_point, request_id)
);

-- What it still has to tell the city.
create table services.trial_callback (
    id      bigint generated always as identity primary key,
    payment uuid not null references services.trial_payment (id) on delete cascade,
    status  text not null check (status in ('INITIAL', 'PAYED', 'FAILED', 'CANCELED')),
    due     timestamptz not null,
    tries   int not null default 0 check (tries >= 0)
);

create index trial_callback_by_time on services.trial_callback (due, id);
