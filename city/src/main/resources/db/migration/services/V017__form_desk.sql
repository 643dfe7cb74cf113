-- A version of a form on its way from draft to publication, as the texts of services go. What may be seen from it is when each
-- step was taken; the state follows from that, so that nothing can say two things.
alter table services.form_version
    add column editor         uuid,
    add column editor_name    text not null default '' check (length(editor_name) <= 200),
    add column submitted      timestamptz,
    add column reviewer       uuid,
    add column reviewer_name  text not null default '' check (length(reviewer_name) <= 200),
    add column valid_from     date,
    add column withdrawn      timestamptz,
    add column remark         text not null default '' check (length(remark) <= 1000),
    add column version        int not null default 1,
    add column state          text not null generated always as (case
        when withdrawn is not null then 'WITHDRAWN'
        when published is not null then 'PUBLISHED'
        when submitted is not null then 'IN_REVIEW'
        else 'DRAFT' end) stored,
    -- By which programs ask for it, as edition 3 of the standard writes it; empty if it was brought before this was read.
    add column schema_id      text not null default '' check (length(schema_id) <= 200),
    add column schema_version text not null default '' check (length(schema_version) <= 200),
    add constraint another_one_publishes check (reviewer <> editor),
    add constraint withdrawn_says_why check (withdrawn is null or remark <> '');

update services.form_version set valid_from = (published at time zone 'Europe/Berlin')::date where published is not null;

create index form_version_by_schema on services.form_version (schema_id, schema_version) where published is not null;
create index form_version_by_validity on services.form_version (service, valid_from desc, published desc) where published is not null;

-- What people have begun with is never written anew, and what was withdrawn stays withdrawn.
create function services.keep_forms() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (old.schema, old.rules, old.wording, old.title, old.service, old.number)
            is distinct from (new.schema, new.rules, new.wording, new.title, new.service, new.number) then
        raise exception 'only the draft of a form is written' using errcode = 'integrity_constraint_violation';
    end if;
    if old.published <> new.published or old.published is not null and new.published is null or old.withdrawn is not null then
        raise exception 'a form that is % never goes that way', old.state using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger forms_keep_to_the_way before update on services.form_version
    for each row execute function services.keep_forms();

-- Lists of codes as they were published. A list in one version never changes.
create table services.code_list (
    id          uuid primary key default uuidv7(),
    uri         text not null check (length(uri) between 1 and 500),
    edition     text not null check (length(edition) <= 200),
    version_uri text not null unique check (length(version_uri) between 1 and 500),
    name        text not null check (length(name) <= 1000),
    columns     text[] not null check (cardinality(columns) between 1 and 50),
    code_column text not null,
    name_column text not null,
    rows        jsonb not null check (jsonb_typeof(rows) = 'array'),
    size        int generated always as (jsonb_array_length(rows)) stored,
    editor      uuid,
    editor_name text not null check (length(editor_name) <= 200),
    taken       timestamptz not null,
    check (code_column = any (columns) and name_column = any (columns))
);

create function services.keep_lists() returns trigger language plpgsql as $$
begin
    raise exception 'a published list never changes' using errcode = 'integrity_constraint_violation';
end $$;

create trigger code_list_stays before update or delete on services.code_list
    for each row execute function services.keep_lists();

-- The lists with which a version of a form was published. What was missing then stays a text in it.
create table services.form_list (
    form uuid not null references services.form_version (id),
    list uuid not null references services.code_list (id),
    primary key (form, list)
);
