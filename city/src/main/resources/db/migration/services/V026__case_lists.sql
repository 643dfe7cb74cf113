-- One index for each list of the desk, with all that its count asks for.
create index application_inbox on services.application (office, due, id)
    where assignee is null
    and stage in ('RECEIVED', 'IN_REVIEW', 'AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY', 'DECISION_PREPARED', 'DECIDED');
create index application_to_sign on services.application (office, due, id) where stage = 'DECISION_PREPARED';
create index application_waiting on services.application (assignee, due, id) include (office)
    where stage in ('AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY');

drop index services.application_open_of_assignee;
create index application_open_of_assignee on services.application (assignee, due, id) include (office)
    where stage in ('RECEIVED', 'IN_REVIEW', 'AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY', 'DECISION_PREPARED', 'DECIDED');

drop index services.application_follow_up;
create index application_follow_up on services.application (assignee, follow_up, id) include (office)
    where follow_up is not null;
