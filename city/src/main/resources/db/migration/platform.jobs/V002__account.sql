-- Who started the work; the name beside it may be borne by others too. Null for the platform, and for work of before.
alter table jobs.run add column account uuid;
create index run_of_account on jobs.run (account) where account is not null;
