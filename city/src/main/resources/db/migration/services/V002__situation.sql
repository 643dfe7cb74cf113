-- What is read stands under a situation of life, and is for somebody.
alter table services.version add constraint published_is_for_somebody check (state not in ('IN_REVIEW', 'PUBLISHED') or (
    jsonb_array_length(situations) > 0 and jsonb_array_length(clientele) > 0));
