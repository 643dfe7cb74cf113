-- The overview shows what goes well, the nearest to its end first: six rows, however many measures there are.
create index snapshot_going_well on strategy.status_snapshot (day, earned_share desc, measure) where word = 'ON_PLAN';
