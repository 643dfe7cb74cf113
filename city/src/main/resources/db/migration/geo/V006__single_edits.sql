-- What came in a file is not what people changed one by one.
drop index geo.feature_version_by_person;
create index feature_version_by_person on geo.feature_version (changed) where account is not null and intake is null;
