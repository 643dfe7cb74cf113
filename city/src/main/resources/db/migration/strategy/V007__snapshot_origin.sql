-- Lists tell of each line where it comes from: taken out of the state once, instead of at each reading.
alter table strategy.status_snapshot
    add column origin json not null generated always as (state::json -> 'origin') stored,
    add column details json generated always as (state::json -> 'details') stored;

-- States of before details had an origin of their own tell it by the origin of the name.
create index snapshot_examples on strategy.status_snapshot (day)
    where coalesce(details ->> 'kind', case origin ->> 'kind' when 'FACT' then 'DEMO' else origin ->> 'kind' end) = 'DEMO';
