-- The offices of Stuttgart, as far as the city's documents name them. A number stands only where a document gives it.
insert into identity.department (key, number, name_de, name_en) values
    ('do-it', '17', 'Amt für Digitalisierung, Organisation und IT', 'Office for Digitalisation, Organisation and IT'),
    ('haupt-und-personalamt', '', 'Haupt- und Personalamt', 'Office for Administration and Human Resources'),
    ('stadtkaemmerei', '', 'Stadtkämmerei', 'City Treasury'),
    ('amt-fuer-oeffentliche-ordnung', '', 'Amt für öffentliche Ordnung', 'Office for Public Order'),
    ('amt-fuer-umweltschutz', '', 'Amt für Umweltschutz', 'Office for Environmental Protection'),
    ('branddirektion', '', 'Branddirektion', 'Fire Department'),
    ('schulverwaltungsamt', '', 'Schulverwaltungsamt', 'School Administration Office'),
    ('stadtbibliothek', '', 'Stadtbibliothek', 'City Library'),
    ('sozialamt', '', 'Sozialamt', 'Social Services Office'),
    ('jugendamt', '', 'Jugendamt', 'Youth Welfare Office'),
    ('gesundheitsamt', '', 'Gesundheitsamt', 'Public Health Office'),
    ('amt-fuer-stadtplanung-und-wohnen', '', 'Amt für Stadtplanung und Wohnen',
        'Office for Urban Planning and Housing'),
    ('stadtmessungsamt', '', 'Stadtmessungsamt', 'City Surveying Office'),
    ('baurechtsamt', '', 'Baurechtsamt', 'Building Law Office'),
    ('tiefbauamt', '', 'Tiefbauamt', 'Civil Engineering Office'),
    ('garten-friedhofs-und-forstamt', '', 'Garten-, Friedhofs- und Forstamt', 'Office for Parks, Cemeteries and Forests'),
    ('abfallwirtschaft-stuttgart', '', 'Abfallwirtschaft Stuttgart', 'Stuttgart Waste Management'),
    ('standesamt', '', 'Standesamt', 'Registry Office'),
    ('statistisches-amt', '', 'Statistisches Amt', 'Statistical Office');

-- An empty city has one role: the one that can make all others.
insert into identity.role (key, name_de, name_en)
    values ('administrator', 'Verwaltung der Konten', 'Account administration');
insert into identity.role_permission (role, permission)
    values ('administrator', 'identity.administer'), ('administrator', 'audit.read');
