-- What the public may see of the outcome, where that is less: no figure that tells a withheld day or amount.
alter table strategy.status_snapshot add column shown text;
