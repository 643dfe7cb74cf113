-- An idea is no plan yet, and what was deferred is none any more: each has a word and a count of its own.
-- Reports of before counted them as planned and stay as they are published.
alter table strategy.status_snapshot drop constraint status_snapshot_word_check;
alter table strategy.status_snapshot add constraint status_snapshot_word_check
    check (word in ('ON_PLAN', 'AT_RISK', 'DELAYED', 'CRITICAL', 'NO_DATA', 'PAUSED', 'STOPPED', 'DONE', 'PLANNED',
                    'IDEA', 'DEFERRED', 'REJECTED'));
alter table strategy.roll_up add column ideas int not null default 0;
alter table strategy.roll_up add column deferred int not null default 0;
