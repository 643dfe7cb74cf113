-- Where a kept form led when it was sent after all; whoever opens it again is led there, and it is not sent twice.
alter table identity.kept_form add column led_to text check (length(led_to) <= 2000);
