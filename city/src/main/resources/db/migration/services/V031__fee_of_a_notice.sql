-- How the fee of a notice was found: by which assessment, and why it is another than the tariff says.
alter table services.notice
    add column fee_deviation text not null default '' check (length(fee_deviation) <= 1000),
    add column assessment int,
    add constraint notice_rests_on_an_assessment foreign key (application, assessment)
        references services.fee (application, number);
