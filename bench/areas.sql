-- Room for the municipalities of Germany.
insert into geo.layer (key, title_de, title_en, description_de, description_en, geometry, storage_crs, properties,
    licence, attribution, department, origin, state, example, changed)
values ('bench-areas', 'Gemeinden', 'Municipalities', '', '', 'POLYGON', 'http://www.opengis.net/def/crs/EPSG/0/31467', '[
        {"name": "AGS", "type": "STRING", "de": "Gemeindeschlüssel", "en": "Key", "queryable": true},
        {"name": "GEN", "type": "STRING", "de": "Name", "en": "Name", "queryable": true}]',
    'dl-de/by-2-0', '© GeoBasis-DE / BKG 2021 (Daten verändert)', 'do-it', 'OWN', 'PUBLISHED', false, now());

select geo.make_room(number) from geo.layer where key = 'bench-areas';
