-- When an account is erased, its mandates end, and what the other person has of them stays without name and account.
alter table services.mandate
    alter column giver drop not null,
    drop constraint mandate_giver_name_check,
    drop constraint mandate_check1,
    drop constraint mandate_check2,
    add constraint mandate_giver check ((giver is null) = (giver_name = '') and length(giver_name) <= 200),
    add constraint mandate_holder check (num_nulls(holder, holder_name) in (0, 2)),
    add constraint mandate_accepted check ((accepted is not null) = (holder is not null) or accepted is not null and ended is not null),
    add constraint mandate_erased check (giver is not null or ended is not null),
    add constraint mandate_ended check (ended is not null or ended_by is null);
