package city.moves.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.MeasureInputs;
import city.moves.engines.portfolio.RollUp;
import city.moves.engines.portfolio.RuleVersion;
import city.moves.engines.portfolio.StatusRules;
import city.moves.testing.RunningCity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReportsTest {

    private final RunningCity city = RunningCity.get();
    private final JdbcClient database = city.database();

    @Test
    void everyReleasedStatusIsEqualToTheLastByteWhenRecomputed() {
        record Stored(LocalDate day, String version, String thresholds, String inputs, String outcome) {}
        List<Stored> all = database.sql("""
                select s.day, d.rule_version, d.thresholds, s.inputs, s.outcome
                from strategy.status_snapshot s join strategy.reporting_date d on d.day = s.day
                where d.state = 'RELEASED'
                """).query((row, _) -> new Stored(row.getObject("day", LocalDate.class),
                        row.getString("rule_version"), row.getString("thresholds"),
                        row.getString("inputs"), row.getString("outcome"))).list();

        assertThat(all).hasSizeGreaterThan(300).allSatisfy(stored -> {
            MeasureInputs inputs = CanonicalText.readInputs(stored.inputs());
            StatusRules rules = new StatusRules(RuleVersion.of(stored.version()).orElseThrow(),
                    CanonicalText.readThresholds(stored.thresholds()));
            assertThat(CanonicalText.of(rules.judge(inputs, stored.day()))).isEqualTo(stored.outcome());
        });
    }

    @Test
    void aPastReportComesOutTheSameFromWhatWasKnownThen() {
        for (ReportingDate date : city.bean(ReportingDates.class).released(3)) {
            Report again = city.bean(Reports.class).judgeAll(date.day(), date.proposed().at());

            assertThat(again.snapshots()).allSatisfy(snapshot -> assertThat(CanonicalText.of(snapshot.status()))
                    .isEqualTo(CanonicalText.of(city.bean(Snapshots.class)
                            .find(date.day(), snapshot.measure().key()).orElseThrow().status())));
        }
    }

    @Test
    void theSumOfTheFieldsIsTheSumOfTheStrategy() {
        LocalDate day = city.bean(ReportingDates.class).released(1).getFirst().day();
        Map<Scope, RollUp> sums = city.bean(RollUps.class).all(day);

        RollUp fields = RollUp.of(sums.entrySet().stream()
                .filter(sum -> sum.getKey().level() == Scope.Level.FIELD).map(Map.Entry::getValue).toList());

        assertThat(fields).isEqualTo(sums.get(Scope.STRATEGY));
    }

    @Test
    void aReleasedReportCannotBeChangedNotEvenInTheDatabase() {
        LocalDate day = city.bean(ReportingDates.class).released(1).getFirst().day();

        for (String change : List.of("update strategy.status_snapshot set word = 'ON_PLAN' where day = :day",
                "delete from strategy.status_snapshot where day = :day",
                "update strategy.roll_up set green = 0 where day = :day",
                "update strategy.reporting_date set released_name = 'x' where day = :day",
                "delete from strategy.reporting_date where day = :day")) {
            assertThatThrownBy(() -> database.sql(change).param("day", day).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void decisionsAndVersionsAreOnlyEverAddedTo() {
        for (String change : List.of("update strategy.decision set question = 'x'", "delete from strategy.resolution",
                "update strategy.measure_version set state = '{}'", "delete from strategy.measure_version")) {
            assertThatThrownBy(() -> database.sql(change).update()).isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void nobodyReleasesTheirOwnProposal() {
        assertThatThrownBy(() -> database.sql("""
                insert into strategy.reporting_date (day, state, rule_version, thresholds, proposed_at, proposed_by,
                    proposed_name, released_at, released_by, released_name)
                values (date '1999-01-31', 'RELEASED', '1', '', now(), :one, 'x', now(), :one, 'x')
                """).param("one", new java.util.UUID(1, 1)).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
