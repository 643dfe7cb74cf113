-- By this the city knows a form of its own again, and whose it was, also after the session ended. One for all nodes.
create table web.form_secret (
    single boolean primary key default true check (single),
    secret bytea not null check (length(secret) = 32)
);

insert into web.form_secret (secret) values (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
