-- Other words than those of the file, and words in English, by place.
alter table services.form_version add wording jsonb not null default '{"words":{},"order":{}}'
    check (jsonb_typeof(wording) = 'object');
