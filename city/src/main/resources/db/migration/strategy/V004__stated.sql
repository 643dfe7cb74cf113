-- What an office of the city enters is stated by the city and not computed. The text beside it says when and by which office.
alter table strategy.goal drop constraint goal_provenance_check;
alter table strategy.goal add constraint goal_provenance_check
    check (provenance in ('FACT', 'STATED', 'DERIVED', 'DEMO'));
alter table strategy.bundle drop constraint bundle_provenance_check;
alter table strategy.bundle add constraint bundle_provenance_check
    check (provenance in ('FACT', 'STATED', 'DERIVED', 'DEMO'));
alter table strategy.measure drop constraint measure_provenance_check;
alter table strategy.measure add constraint measure_provenance_check
    check (provenance in ('FACT', 'STATED', 'DERIVED', 'DEMO'));
alter table strategy.budget_line drop constraint budget_line_provenance_check;
alter table strategy.budget_line add constraint budget_line_provenance_check
    check (provenance in ('FACT', 'STATED', 'DERIVED', 'DEMO'));
alter table strategy.post_line drop constraint post_line_provenance_check;
alter table strategy.post_line add constraint post_line_provenance_check
    check (provenance in ('FACT', 'STATED', 'DERIVED', 'DEMO'));
alter table strategy.decision drop constraint decision_provenance_check;
alter table strategy.decision add constraint decision_provenance_check
    check (provenance in ('FACT', 'STATED', 'DERIVED', 'DEMO'));
alter table strategy.figure drop constraint figure_provenance_check;
alter table strategy.figure add constraint figure_provenance_check
    check (provenance in ('FACT', 'STATED', 'DERIVED', 'DEMO'));
