-- Until when the office has to decide.
alter table services.application add column due date;

update services.application set due = (received at time zone 'Europe/Berlin')::date + interval '3 months'
    where received is not null;

alter table services.application
    add constraint application_has_a_day_by_which_it_is_due check ((due is null) = (received is null));
