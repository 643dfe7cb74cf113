-- What is known of a held content. What was held before nobody has looked into, and a node of the release before goes on so.
alter table files.held
    add column state text not null default 'EXEMPT'
        check (state in ('EXEMPT', 'QUARANTINED', 'CLEAN', 'INFECTED', 'UNSCANNABLE')),
    add column finding text not null default '' check (length(finding) <= 200),
    add column scanner text not null default '' check (length(scanner) <= 200),
    add column examined_at timestamptz,
    add column tries int not null default 0 check (tries >= 0),
    add column due_at timestamptz,
    add constraint who_is_quarantined_is_due check ((state = 'QUARANTINED') = (due_at is not null)),
    add constraint what_is_judged_was_examined check
        ((state in ('CLEAN', 'INFECTED', 'UNSCANNABLE')) = (examined_at is not null));

create index held_by_due on files.held (due_at, id) where state = 'QUARANTINED' and released_at is null;
create index held_by_refusal on files.held (state) where state in ('INFECTED', 'UNSCANNABLE') and released_at is null;
