-- When an objection against a notice came in.
alter table services.notice
    add column objected date,
    add constraint notice_is_objected_to_once_it_was_sent check (objected is null or objected >= sent);

-- What waits for the end of the time for objections.
create index application_notified on services.application (id) where stage = 'NOTIFIED';
