-- A text that names no year has none.
alter table strategy.source alter column year drop not null;
