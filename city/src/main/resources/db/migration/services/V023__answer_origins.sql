-- Which answers the house filled in, from where, and how surely they are right. One that was changed since is the person's own.
create table services.answer_origin (
    application uuid not null references services.application (id) on delete cascade,
    place       text not null check (length(place) between 1 and 400),
    answer      text not null check (length(answer) between 1 and 20000),
    source      text not null check (source in ('ACCOUNT', 'PROVIDER', 'EARLIER')),
    assurance   text not null check (assurance in ('BASIC', 'SUBSTANTIAL', 'HIGH')),
    stated      date not null,
    primary key (application, place),
    check (source = 'PROVIDER' or assurance = 'BASIC')
);
