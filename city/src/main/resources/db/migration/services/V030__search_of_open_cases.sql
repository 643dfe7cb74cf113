-- Words in what is still open, which stays about as much however many cases were closed. No new data: the words stand in
-- the same column and go with the application.
create index application_open_sought on services.application using gin (sought)
    where stage in ('RECEIVED', 'IN_REVIEW', 'AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY', 'DECISION_PREPARED', 'DECIDED');
