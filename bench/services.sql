-- Applications for the services that have a form, spread over the offices and the last two years; one in ten is still open.
create temporary table form on commit drop as
select f.id, f.service, v.number as edition, v.plain_de as title, row_number() over (order by f.service) - 1 as number
from services.form_version f
join services.service s on s.slug = f.service
join services.version v on v.service = s.id and v.state = 'PUBLISHED'
where f.published is not null;

create temporary table office on commit drop as
select key, row_number() over (order by key) - 1 as number from services.unit where department is not null;

create temporary table copy on commit drop as
select uuidv7() as id, n, form.id as form, form.service, form.edition, form.title, office.key as office,
    case when n % 10 > 0 then 'CLOSED' when n % 30 = 0 then 'RECEIVED' when n % 30 = 10 then 'IN_REVIEW' else 'DECISION_PREPARED' end as stage,
    now() - interval '730 days' + n * (interval '720 days' / {{count}}) as received,
    (array['Anna', 'Mehmet', 'Sofia', 'Jonas', 'Łukasz', 'Emilia', 'Karim'])[1 + n % 7] || ' ' ||
    (array['Weber', 'Yilmaz', 'Mueller', 'Nowak', 'Haddad', 'Bauer', 'Schmid', 'Rossi', 'Keller', 'Lang', 'Wolf'])[1 + n % 11] || n % 997 as person
from generate_series(1, {{count}}) n
join form on form.number = n % (select count(*) from form)
join office on office.number = n % (select count(*) from office);

insert into services.application (id, reference, service, edition, form, title, office, level, language, stage, step, begun, changed,
    received, due, person, assignee, assignee_name, sought)
select id, '2024-' || upper(lpad(to_hex((n + {{count}}) >> 16), 4, '0')) || '-' || upper(lpad(to_hex((n + {{count}}) & 65535), 4, '0')), service, edition, form, title,
    office, 'NONE', 'de', stage, case stage when 'RECEIVED' then 1 when 'IN_REVIEW' then 2 when 'DECISION_PREPARED' then 3 else 6 end,
    received, received, received, (received + interval '60 days')::date, person,
    case when stage in ('IN_REVIEW', 'DECISION_PREPARED') then '01900000-0000-7000-8000-000000000011'::uuid end,
    case when stage in ('IN_REVIEW', 'DECISION_PREPARED') then 'Tim Schulz' end, to_tsvector('simple', lower(person || ' ' || title))
from copy;

insert into services.application_event (application, number, from_stage, to_stage, role, name, reason, at)
select copy.id, way.number, way.from_stage, way.to_stage, 'SYSTEM', '', '', copy.received
from copy join (values
    (0, null, 'DRAFT'), (1, 'DRAFT', 'RECEIVED'), (2, 'RECEIVED', 'IN_REVIEW'), (3, 'IN_REVIEW', 'DECISION_PREPARED'),
    (4, 'DECISION_PREPARED', 'DECIDED'), (5, 'DECIDED', 'NOTIFIED'), (6, 'NOTIFIED', 'CLOSED')) way (number, from_stage, to_stage)
    on way.number <= case copy.stage when 'RECEIVED' then 1 when 'IN_REVIEW' then 2 when 'DECISION_PREPARED' then 3 else 6 end;

insert into services.submission (application, answers, xml, json, handed_in)
select id, '{}', '', '{}', received from copy;

analyze services.application, services.application_event, services.submission;
