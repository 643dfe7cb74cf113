-- What was deleted, the latest first, for whoever wants it back.
create index feature_version_deleted on geo.feature_version (layer, changed desc, feature desc) where kind = 'DELETED';

-- Everything that had an id, also under another number.
create index feature_version_by_id on geo.feature_version (layer, id, feature desc, version desc);
