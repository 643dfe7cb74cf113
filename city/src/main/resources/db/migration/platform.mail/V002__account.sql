-- Whose mail it is, so that its owner can ask for it and have it erased; null for an address without an account.
alter table mail.message add column account uuid;
create index message_of_account on mail.message (account) where account is not null;
create index message_to_address on mail.message (lower(recipient));
