-- Who closed the city; the name beside it may be borne by others too. Null for times of before.
alter table maintenance.closure add column account uuid;
