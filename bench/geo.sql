-- Layers of synthetic points inside Stuttgart, dense in the middle as a city is: 500,000, a hundredth and a fifth of them.
insert into geo.layer (key, title_de, title_en, description_de, description_en, geometry, storage_crs, properties,
    licence, attribution, department, origin, state, example, changed)
select made.key, made.de, made.en, '', '', 'POINT', 'http://www.opengis.net/def/crs/OGC/1.3/CRS84', '[
        {"name": "kind", "type": "STRING", "de": "Art", "en": "Kind", "queryable": true},
        {"name": "height", "type": "NUMBER", "de": "Höhe", "en": "Height", "queryable": true},
        {"name": "planted", "type": "INTEGER", "de": "Pflanzjahr", "en": "Planted", "queryable": true}]',
    'CC0-1.0', 'Erzeugt', 'do-it', 'OWN', 'PUBLISHED', true, now()
from (values ('bench-points', 'Erzeugte Punkte', 'Generated points'),
    ('bench-fifth', 'Hunderttausend erzeugte Punkte', 'A hundred thousand generated points'),
    ('bench-few', 'Wenige erzeugte Punkte', 'Few generated points')) made (key, de, en);

select geo.make_room(number) from geo.layer where key like 'bench-%' order by number;

select setseed(0.5);

insert into geo.feature (layer, id, geom, bounds, props, changed)
select l.number, 'p' || p.n, '\x0000000001'::bytea || float8send(p.x) || float8send(p.y),
    box(point(p.x, p.y), point(p.x, p.y)),
    jsonb_build_object('kind', (array['Linde', 'Ahorn', 'Platane', 'Eiche', 'Hainbuche'])[1 + p.n % 5],
        'height', p.n % 300 / 10.0, 'planted', 1900 + p.n % 120), now()
from (
    select n, 9.18 + (random() + random() + random() - 1.5) * 0.09 as x,
        48.78 + (random() + random() + random() - 1.5) * 0.06 as y
    from generate_series(1, 500000) n
) p
join geo.layer l on l.key = 'bench-points' or l.key = 'bench-few' and p.n <= 5000
    or l.key = 'bench-fifth' and p.n <= 100000;

update geo.layer l set content = content + 1, features = found.n, west = found.west, south = found.south,
    east = found.east, north = found.north
from (
    select layer, count(*) as n, min((bounds[1])[0]) as west, min((bounds[1])[1]) as south,
        max((bounds[0])[0]) as east, max((bounds[0])[1]) as north
    from geo.feature group by layer
) found
where l.number = found.layer and l.key like 'bench-%';

analyze geo.feature;
