create schema if not exists strategy;

-- Texts that the city published. Every documented figure and name points at one of them.
create table strategy.source (
    key        text primary key,
    title      text not null,
    year       int  not null check (year between 2000 and 2199),
    position   int  not null unique
);

create table strategy.frame (
    id         boolean primary key default true check (id),
    name       text not null,
    vision     text not null,
    mission    text not null,
    source     text not null references strategy.source,
    version    int  not null default 1
);

create table strategy.goal (
    key        text primary key,
    title      text not null,
    position   int  not null,
    provenance text not null check (provenance in ('FACT', 'DERIVED', 'DEMO')),
    origin     text not null
);

create table strategy.field_of_action (
    number     int  primary key check (number between 1 and 9),
    title      text not null,
    title_en   text not null,
    source     text not null references strategy.source
);

create table strategy.bundle (
    key        text primary key,
    field      int  not null references strategy.field_of_action,
    title      text not null,
    position   int  not null,
    provenance text not null check (provenance in ('FACT', 'DERIVED', 'DEMO')),
    origin     text not null
);
create index bundle_by_field on strategy.bundle (field, position);

create table strategy.measure (
    id           uuid primary key default uuidv7(),
    key          text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
    title        text not null check (length(title) between 1 and 200),
    summary      text not null default '' check (length(summary) <= 4000),
    bundle       text not null references strategy.bundle,
    office       text not null,
    life_cycle   text not null check (life_cycle in
                 ('IDEA', 'REQUESTED', 'DECIDED', 'RUNNING', 'PAUSED', 'DONE', 'STOPPED', 'REJECTED', 'DEFERRED')),
    reason       text not null default '' check (length(reason) <= 2000),
    halted_on    date,
    start_on     date not null,
    due_on       date not null,
    confirmed_on date,
    remark       text not null default '' check (length(remark) <= 1000),
    remark_on    date,
    provenance   text not null check (provenance in ('FACT', 'DERIVED', 'DEMO')),
    origin       text not null,
    demo_key     text unique,
    version      int  not null default 1,
    constraint measure_ends_after_its_start check (due_on >= start_on),
    constraint measure_that_ends_early_says_why
        check (life_cycle not in ('STOPPED', 'REJECTED', 'DEFERRED') or reason <> '')
);
create index measure_by_bundle on strategy.measure (bundle, title, id);
create index measure_by_title on strategy.measure (title collate "de-x-icu", id);
create index measure_by_office on strategy.measure (office, title collate "de-x-icu", id);
create index measure_by_confirmation on strategy.measure (confirmed_on nulls first, id);

create table strategy.measure_office (
    measure    uuid not null references strategy.measure on delete cascade,
    office     text not null,
    primary key (measure, office)
);

create table strategy.measure_goal (
    measure    uuid not null references strategy.measure on delete cascade,
    goal       text not null references strategy.goal,
    weight     int  not null check (weight between 1 and 100),
    primary key (measure, goal)
);

create table strategy.milestone (
    id          uuid primary key default uuidv7(),
    measure     uuid not null references strategy.measure on delete cascade,
    key         text not null check (length(key) between 1 and 80),
    position    int  not null,
    title       text not null check (length(title) between 1 and 200),
    weight      int  not null check (weight between 1 and 1000),
    mandatory   boolean not null,
    baseline    date not null,
    optimistic  date,
    likely      date,
    pessimistic date,
    actual      date,
    evidence    text not null default '' check (length(evidence) <= 500),
    withheld    text not null default '' check (length(withheld) <= 300),
    unique (measure, key),
    constraint forecast_is_whole check (num_nulls(optimistic, likely, pessimistic) in (0, 3)),
    constraint forecast_is_ordered check (optimistic <= likely and likely <= pessimistic)
);
create index milestone_by_measure on strategy.milestone (measure, position);
create index milestone_by_baseline on strategy.milestone (baseline) where actual is null;

create table strategy.budget_line (
    measure    uuid not null references strategy.measure on delete cascade,
    year       int  not null check (year between 2000 and 2199),
    kind       text not null check (kind in ('INVESTMENT', 'OPERATING', 'STAFF')),
    layer      text not null check (layer in ('REQUESTED', 'APPROVED', 'FORECAST', 'ACTUAL')),
    cents      bigint not null,
    provenance text not null check (provenance in ('FACT', 'DERIVED', 'DEMO')),
    origin     text not null,
    withheld   text not null default '',
    primary key (measure, year, kind, layer)
);

create table strategy.post_line (
    measure    uuid not null references strategy.measure on delete cascade,
    position   int  not null,
    year       int  not null check (year between 2000 and 2199),
    pay_grade  text not null check (length(pay_grade) <= 20),
    layer      text not null check (layer in ('REQUESTED', 'APPROVED', 'FORECAST', 'ACTUAL')),
    hundredths int  not null check (hundredths >= 0),
    filled_on  date,
    provenance text not null check (provenance in ('FACT', 'DERIVED', 'DEMO')),
    origin     text not null,
    primary key (measure, position)
);

create table strategy.dependency (
    successor   uuid not null references strategy.measure on delete cascade,
    predecessor uuid not null references strategy.measure,
    type        text not null check (type in ('FINISH_START', 'START_START')),
    lag_days    int  not null check (lag_days between -3650 and 3650),
    reason      text not null default '' check (length(reason) <= 500),
    primary key (successor, predecessor, type),
    constraint measure_waits_for_another check (predecessor <> successor)
);
create index dependency_by_predecessor on strategy.dependency (predecessor);

-- What was asked. Append-only: a correction is a further decision.
create table strategy.decision (
    id          uuid primary key default uuidv7(),
    key         text not null unique,
    question    text not null check (length(question) between 1 and 300),
    options     text not null default '' check (length(options) <= 2000),
    body        text not null check (length(body) between 1 and 120),
    due_on      date not null,
    provenance  text not null check (provenance in ('FACT', 'DERIVED', 'DEMO')),
    origin      text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index decision_by_due on strategy.decision (due_on desc, id);

create table strategy.decision_measure (
    decision   uuid not null references strategy.decision,
    measure    uuid not null references strategy.measure,
    effect     text not null default '',
    primary key (decision, measure)
);
create index decision_by_measure on strategy.decision_measure (measure);

-- What was decided. One answer per question, append-only as well.
create table strategy.resolution (
    decision    uuid primary key references strategy.decision,
    decided_on  date not null,
    outcome     text not null check (length(outcome) between 1 and 2000),
    paper       text not null default '' check (length(paper) <= 80),
    recorded_at timestamptz not null,
    recorded_by text not null
);

-- A new plan needs a decision; the old one stays visible.
create table strategy.baseline (
    measure     uuid not null references strategy.measure,
    number      int  not null check (number >= 1),
    decision    uuid references strategy.decision,
    recorded_at timestamptz not null,
    due_on      date not null,
    milestones  jsonb not null,
    primary key (measure, number),
    constraint later_baseline_names_its_decision check (number = 1 or decision is not null)
);

-- Each state that a measure ever had, as it was known: the whole measure as one document.
create table strategy.measure_version (
    measure     uuid not null references strategy.measure,
    version     int  not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    note        text not null default '',
    state       text not null,
    primary key (measure, version)
);
create index measure_version_by_time on strategy.measure_version (measure, recorded_at desc);

create table strategy.reporting_date (
    day          date primary key,
    state        text not null check (state in ('PROPOSED', 'RELEASED')),
    rule_version text not null,
    thresholds   text not null,
    proposed_at  timestamptz not null,
    proposed_by  uuid not null,
    proposed_name text not null,
    released_at  timestamptz,
    released_by  uuid,
    released_name text,
    constraint four_eyes check (released_by <> proposed_by),
    constraint release_is_whole check ((state = 'RELEASED') = (released_by is not null))
);

create table strategy.status_snapshot (
    day            date not null references strategy.reporting_date,
    measure        uuid not null references strategy.measure,
    measure_key    text not null,
    title          text not null,
    field          int  not null,
    bundle         text not null,
    office         text not null,
    word           text not null check (word in ('ON_PLAN', 'AT_RISK', 'DELAYED', 'CRITICAL', 'NO_DATA', 'PAUSED',
                   'STOPPED', 'DONE', 'PLANNED', 'REJECTED')),
    previous_word  text,
    start_on       date not null,
    due_on         date not null,
    finish_likely  date,
    finish_safe    date,
    planned_share  int  not null check (planned_share between 0 and 1000),
    earned_share   int  not null check (earned_share between 0 and 1000),
    next_title     text,
    next_baseline  date,
    next_expected  date,
    late_days      int not null default 0,
    state          text not null,
    inputs         text not null,
    outcome        text not null,
    primary key (day, measure)
);
create unique index snapshot_by_key on strategy.status_snapshot (measure_key, day desc);
create index snapshot_by_title on strategy.status_snapshot (day, title collate "de-x-icu", measure);
create index snapshot_by_lateness on strategy.status_snapshot (day, late_days desc, measure) where word in ('DELAYED', 'CRITICAL');
create index snapshot_by_field on strategy.status_snapshot (day, field, bundle, title collate "de-x-icu", measure);
create index snapshot_changes on strategy.status_snapshot (day, field, measure)
    where word is distinct from previous_word;

create table strategy.roll_up (
    day        date not null references strategy.reporting_date,
    scope      text not null check (scope in ('STRATEGY', 'FIELD', 'BUNDLE')),
    key        text not null,
    green      int not null,
    yellow     int not null,
    red        int not null,
    grey       int not null,
    paused     int not null,
    stopped    int not null,
    done       int not null,
    planned    int not null,
    rejected   int not null,
    promised   bigint not null,
    earned     text not null check (earned ~ '^[0-9]+/[1-9][0-9]*$'),
    primary key (day, scope, key)
);

create table strategy.roll_up_money (
    day        date not null references strategy.reporting_date,
    scope      text not null check (scope in ('STRATEGY', 'FIELD', 'BUNDLE')),
    key        text not null,
    year       int  not null,
    kind       text not null check (kind in ('INVESTMENT', 'OPERATING', 'STAFF')),
    requested  bigint not null,
    approved   bigint not null,
    forecast   bigint not null,
    actual     bigint not null,
    primary key (day, scope, key, year, kind)
);

create table strategy.roll_up_posts (
    day        date not null references strategy.reporting_date,
    scope      text not null check (scope in ('STRATEGY', 'FIELD', 'BUNDLE')),
    key        text not null,
    year       int  not null,
    approved   int  not null,
    filled     int  not null,
    primary key (day, scope, key, year)
);

-- Documented figures of the city, two contradicting sources side by side where they contradict.
create table strategy.figure (
    key        text primary key,
    topic      text not null,
    position   int  not null,
    label      text not null,
    label_en   text not null,
    value      bigint,
    unit       text not null check (unit in ('CENTS', 'POSTS', 'COUNT', 'RANK', 'POINTS', 'PERCENT')),
    qualifier  text not null check (qualifier in ('EXACT', 'ABOUT', 'ALMOST', 'MORE_THAN', 'UP_TO')),
    from_year  int,
    to_year    int,
    note       text not null default '',
    note_en    text not null default '',
    provenance text not null check (provenance in ('FACT', 'DERIVED', 'DEMO')),
    origin     text not null,
    year       int not null
);
create index figure_by_topic on strategy.figure (topic, position);

-- What happened when, each with its source.
create table strategy.chronicle (
    position   int  primary key,
    year       int  not null,
    moment     text not null,
    moment_en  text not null,
    text       text not null,
    text_en    text not null,
    source     text not null references strategy.source
);

-- What the strategy names as a task of a field, without naming a measure for it.
create table strategy.task (
    field      int  not null references strategy.field_of_action,
    title      text not null,
    title_en   text not null,
    source     text not null references strategy.source,
    primary key (field, title)
);

create function strategy.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are never changed or deleted', tg_table_schema, tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger decision_is_append_only before update or delete on strategy.decision
    for each row execute function strategy.refuse_change();
create trigger resolution_is_append_only before update or delete on strategy.resolution
    for each row execute function strategy.refuse_change();
create trigger version_is_append_only before update or delete on strategy.measure_version
    for each row execute function strategy.refuse_change();
create trigger baseline_is_append_only before update or delete on strategy.baseline
    for each row execute function strategy.refuse_change();

create function strategy.refuse_change_of_released() returns trigger language plpgsql as $$
begin
    if exists (select 1 from strategy.reporting_date d where d.day = old.day and d.state = 'RELEASED') then
        raise exception 'the report of % is released and never changes', old.day
            using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;

create trigger released_snapshot_is_immutable before update or delete on strategy.status_snapshot
    for each row execute function strategy.refuse_change_of_released();
create trigger released_roll_up_is_immutable before update or delete on strategy.roll_up
    for each row execute function strategy.refuse_change_of_released();
create trigger released_money_is_immutable before update or delete on strategy.roll_up_money
    for each row execute function strategy.refuse_change_of_released();
create trigger released_posts_are_immutable before update or delete on strategy.roll_up_posts
    for each row execute function strategy.refuse_change_of_released();
create trigger released_date_is_immutable before update or delete on strategy.reporting_date
    for each row execute function strategy.refuse_change_of_released();
