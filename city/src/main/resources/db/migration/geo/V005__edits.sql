-- What people changed of late, to be counted.
create index feature_version_by_person on geo.feature_version (changed) where account is not null;
