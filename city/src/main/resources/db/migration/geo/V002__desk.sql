-- Offices besides its own that may edit the features of a layer.
alter table geo.layer add column writers text[] not null default '{}';

-- How a layer is drawn; null leaves it to the city.
alter table geo.layer add column style jsonb check (jsonb_typeof(style) = 'object');

-- How often a layer was looked at on the map, without a word about who did.
create table geo.viewed (
    layer int not null references geo.layer,
    day   date not null,
    views bigint not null check (views > 0),
    primary key (layer, day)
);
