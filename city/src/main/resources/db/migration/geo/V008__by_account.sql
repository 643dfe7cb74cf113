-- What somebody changed one by one, for that person.
create index feature_version_of_account on geo.feature_version (account) where account is not null and intake is null;
