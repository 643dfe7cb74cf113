-- Makes a strategy of 5,000 measures with 40 remembered states each out of the demo city's.
create temporary table copy as
select m.id as original, m.version, uuidv7() as id, m.key || '-' || lpad(n::text, 4, '0') as key,
    m.title || ' ' || n as title
from strategy.measure m cross join generate_series(1, 200) n
order by n, m.key
limit 5000 - (select count(*) from strategy.measure);

insert into strategy.measure (id, key, title, summary, bundle, office, life_cycle, reason, halted_on, start_on, due_on,
    confirmed_on, remark, remark_on, provenance, origin, version)
select c.id, c.key, c.title, m.summary, m.bundle, m.office, m.life_cycle, m.reason, m.halted_on, m.start_on, m.due_on,
    m.confirmed_on, m.remark, m.remark_on, m.provenance, m.origin, 40
from copy c join strategy.measure m on m.id = c.original;

insert into strategy.milestone (measure, key, position, title, weight, mandatory, baseline, optimistic, likely,
    pessimistic, actual, evidence, withheld)
select c.id, s.key, s.position, s.title, s.weight, s.mandatory, s.baseline, s.optimistic, s.likely, s.pessimistic,
    s.actual, s.evidence, s.withheld
from copy c join strategy.milestone s on s.measure = c.original;

insert into strategy.measure_version (measure, version, recorded_at, recorded_by, note, state)
select c.id, n, v.recorded_at - (40 - n) * interval '30 days', v.recorded_by, '',
    jsonb_set(jsonb_set(jsonb_set(jsonb_set(v.state::jsonb, '{id}', to_jsonb(c.id)), '{key}', to_jsonb(c.key)),
        '{title}', to_jsonb(c.title)), '{version}', to_jsonb(n))::text
from copy c
join strategy.measure_version v on v.measure = c.original and v.version = c.version
cross join generate_series(1, 40) n;

insert into strategy.status_snapshot (day, measure, measure_key, title, field, bundle, office, word, previous_word,
    start_on, due_on, finish_likely, finish_safe, planned_share, earned_share, next_title, next_baseline,
    next_expected, late_days, state, inputs, outcome)
select s.day, c.id, c.key, c.title, s.field, s.bundle, s.office, s.word, s.previous_word, s.start_on, s.due_on,
    s.finish_likely, s.finish_safe, s.planned_share, s.earned_share, s.next_title, s.next_baseline, s.next_expected,
    s.late_days, s.state, s.inputs, s.outcome
from copy c join strategy.status_snapshot s on s.measure = c.original;

analyze strategy.measure, strategy.milestone, strategy.measure_version, strategy.status_snapshot;
