-- How far somebody came in a form, and when a case was first decided: what the city counts without knowing who it was.
alter table services.application
    add column reached int not null default 0 check (reached >= 0),
    add column decided timestamptz;

create index application_by_decision on services.application (decided) where decided is not null;
create index application_by_beginning on services.application (begun);
