create schema if not exists services;

-- Who is responsible. A branch has a parent and the districts it serves; no district is served by two of one parent.
create table services.unit (
    key           text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
    parent        text references services.unit,
    department    text,
    name_de       text not null check (length(name_de) between 1 and 200),
    name_en       text not null check (length(name_en) between 1 and 200),
    street        text not null default '' check (length(street) <= 200),
    postal_code   text not null default '' check (postal_code ~ '^([0-9]{5})?$'),
    place         text not null default '' check (length(place) <= 100),
    longitude     double precision check (longitude between -180 and 180),
    latitude      double precision check (latitude between -90 and 90),
    opening_hours text not null default '' check (length(opening_hours) <= 1000),
    phone         text not null default '' check (length(phone) <= 50),
    mail          text not null default '' check (length(mail) <= 200),
    example       boolean not null,
    demo_key      text unique,
    version       int not null default 1,
    unique (key, parent),
    constraint unit_is_no_branch_of_itself check (parent <> key),
    constraint point_is_whole check (num_nulls(longitude, latitude) in (0, 2))
);

create table services.unit_area (
    unit   text not null,
    parent text not null,
    area   text not null check (area ~ '^[a-z0-9-]{1,80}$'),
    primary key (parent, area),
    foreign key (unit, parent) references services.unit (key, parent)
);
create index unit_area_by_unit on services.unit_area (unit);

create table services.service (
    id         uuid primary key default uuidv7(),
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80
                   and slug not in ('a-z', 'amt', 'lebenslage')),
    example    boolean not null,
    demo_key   text unique,
    created_at timestamptz not null
);

-- A service as it was written at one time: the whole of it as one document, and out of it what is asked for.
create table services.version (
    id            uuid primary key default uuidv7(),
    service       uuid not null references services.service,
    number        int  not null check (number >= 1),
    state         text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
    valid_from    date,
    valid_to      date,
    content       jsonb not null,
    plain_de      text not null generated always as (content #>> '{naming,plain,de}') stored,
    plain_en      text not null generated always as (content #>> '{naming,plain,en}') stored,
    leika         text not null generated always as (content #>> '{access,key}') stored,
    office        text not null generated always as (content #>> '{access,office}') stored references services.unit,
    channel       text not null generated always as (content #>> '{access,channel}') stored,
    level         text not null generated always as (content #>> '{access,level}') stored,
    situations    jsonb not null generated always as (content #> '{access,situations}') stored,
    clientele     jsonb not null generated always as (content #> '{access,clientele}') stored,
    editor        uuid not null,
    editor_name   text not null,
    edited_at     timestamptz not null,
    reviewer      uuid,
    reviewer_name text,
    reviewed_at   timestamptz,
    remark        text not null default '' check (length(remark) <= 1000),
    version       int not null default 1,
    unique (service, number),
    constraint title_is_there check (length(plain_de) between 1 and 200 and length(plain_en) <= 200),
    constraint key_is_one_of_the_federal_catalogue check (leika ~ '^(99[0-9]{12})?$'),
    constraint channel_is_known check (channel in ('ONLINE', 'PRESENCE', 'APPOINTMENT', 'INFORMATION')),
    constraint level_is_known check (level in ('NONE', 'BASIC', 'SUBSTANTIAL', 'HIGH')),
    constraint clientele_is_known check (clientele <@ '["PERSONS", "FIRMS"]'),
    constraint four_eyes check (reviewer <> editor),
    constraint review_is_whole check (num_nulls(reviewer, reviewer_name, reviewed_at) in (0, 3)),
    constraint published_was_reviewed check (state <> 'PUBLISHED' or (reviewer is not null and valid_from is not null)),
    constraint ends_after_its_beginning check (valid_to >= valid_from),
    constraint withdrawn_says_why check (state <> 'WITHDRAWN' or remark <> ''),
    constraint published_has_its_modules check (state not in ('IN_REVIEW', 'PUBLISHED') or (
        length(content #>> '{naming,name}') > 0
        and length(plain_en) > 0
        and length(content #>> '{naming,summary,de}') > 0
        and length(content #>> '{guidance,full}') > 0
        and (jsonb_array_length(content #> '{guidance,documents}') > 0
            or (content #>> '{guidance,nothingNeeded}')::boolean)
        and jsonb_array_length(content #> '{guidance,procedure}') > 0
        and jsonb_array_length(content #> '{fees,costs}') > 0
        and (length(content #>> '{processing,note}') > 0 or content #>> '{processing,unit}' is not null)
    ) is true)
);
create unique index one_version_in_work on services.version (service) where state in ('DRAFT', 'IN_REVIEW');
create index version_by_validity on services.version (service, valid_from desc) where state = 'PUBLISHED';
create index version_by_title on services.version (plain_de collate "de-x-icu", service) where state = 'PUBLISHED';
create index version_by_english_title on services.version (plain_en collate "de-x-icu", service)
    where state = 'PUBLISHED';
create index version_by_office on services.version (office) where state = 'PUBLISHED';

-- The same table of steps as in the program; and what was published is never written anew.
create function services.keep_to_the_way() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'IN_REVIEW'), ('DRAFT', 'WITHDRAWN'),
            ('IN_REVIEW', 'DRAFT'), ('IN_REVIEW', 'PUBLISHED'), ('PUBLISHED', 'WITHDRAWN')) then
        raise exception 'a version never goes from % to %', old.state, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.state <> 'DRAFT' and (old.content, old.editor, old.number, old.service)
            is distinct from (new.content, new.editor, new.number, new.service) then
        raise exception 'only a draft is written' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger version_keeps_to_the_way before update on services.version
    for each row execute function services.keep_to_the_way();

create function services.refuse_two_at_once() returns trigger language plpgsql as $$
begin
    perform from services.service where id = new.service for update;
    if new.state = 'PUBLISHED' and exists (
            select from services.version other
            where other.service = new.service and other.id <> new.id and other.state = 'PUBLISHED'
              and daterange(other.valid_from, other.valid_to) && daterange(new.valid_from, new.valid_to)) then
        raise exception 'two versions of a service would be read on the same day'
            using errcode = 'exclusion_violation';
    end if;
    return null;
end $$;

create constraint trigger one_version_a_day after insert or update on services.version
    deferrable initially deferred for each row execute function services.refuse_two_at_once();

create function services.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are never deleted', tg_table_schema, tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger version_stays before delete on services.version
    for each row execute function services.refuse_change();
create trigger service_stays before delete on services.service
    for each row execute function services.refuse_change();
