-- Deeds that a deputy did for somebody: the value names whom, as a name with the account behind it.
create index value_of_represented on audit.value (right(after, 38))
    where place > 0 and after ~ ' \([0-9a-f-]{36}\)$';
