-- What is kept of one person, by account and by address.
create index follower_by_any_address on notifications.follower (lower(email)) where email is not null;
create index way_out_of_account on notifications.way_out (account) where account is not null;
create index way_out_by_address on notifications.way_out (lower(email)) where email is not null;
