-- Forms that come with the program as an example, and not from somebody of the city.
alter table services.form_version add example boolean not null default false;
