package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.Colour;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.engines.portfolio.RuleVersion;
import city.moves.engines.portfolio.StatusRules;
import city.moves.engines.portfolio.Thresholds;
import city.moves.platform.web.Formats;
import city.moves.strategy.ReportingDate.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A report is made some days after the day it refers to, and what is said in between is said of that day. */
class KnownLaterTest {

    private static final LocalDate DAY = TODAY.minusDays(2);

    @Test
    void aMeasureConfirmedAfterTheReportingDayIsShownAsConfirmed() {
        String key = confirmedToday();

        UnseenReport.of(DAY, date -> {
            Snapshot snapshot = CITY.bean(Snapshots.class).find(DAY, key).orElseThrow();

            assertThat(date.ruleVersion()).isEqualTo("2");
            assertThat(snapshot.word()).isNotEqualTo(StatusWord.NO_DATA);
            assertThat(CanonicalText.of(snapshot.status())).contains("DATA_CONFIRMED_SINCE\tday " + TODAY);
            assertThat(CITY.bean(RecomputingReport.class).recompute(date).proven()).isTrue();
        });
    }

    @Test
    void aMeasurePausedStoppedOrBegunAfterTheReportingDayStandsAsItStoodOnThatDay() {
        String paused = ledAfterTheDay(LifeCycle.RUNNING, LifeCycle.PAUSED);
        String stopped = ledAfterTheDay(LifeCycle.DECIDED, LifeCycle.STOPPED);
        String begun = ledAfterTheDay(LifeCycle.DECIDED, LifeCycle.RUNNING);
        String resumed = ledAfterTheDay(LifeCycle.PAUSED, LifeCycle.RUNNING);

        UnseenReport.of(DAY, date -> {
            assertThat(word(paused)).isIn(StatusWord.NO_DATA, StatusWord.ON_PLAN, StatusWord.AT_RISK, StatusWord.DELAYED);
            assertThat(word(stopped)).isEqualTo(StatusWord.PLANNED);
            assertThat(word(begun)).isEqualTo(StatusWord.PLANNED);
            assertThat(word(resumed)).isEqualTo(StatusWord.PAUSED);
            assertThat(CITY.bean(Snapshots.class).find(DAY, paused).orElseThrow().measure().reason()).isEmpty();
            assertThat(CITY.bean(RecomputingReport.class).recompute(date).proven()).isTrue();
        });
        UnseenReport.of(TODAY, _ ->
                assertThat(CITY.bean(Snapshots.class).find(TODAY, paused).orElseThrow().word()).isEqualTo(StatusWord.PAUSED));
    }

    @Test
    void aMeasureIsDoneWhenItsLastMilestoneIsReachedHoweverLateSomebodySaysSo() {
        String done = doneAfterTheDay(DAY.minusDays(1));
        String doneLater = doneAfterTheDay(DAY.plusDays(1));

        UnseenReport.of(DAY, _ -> {
            assertThat(word(done)).isEqualTo(StatusWord.DONE);
            assertThat(word(doneLater)).isNotEqualTo(StatusWord.DONE);
        });
    }

    @Test
    void aReportOfTheFirstRulesIsRecomputedByTheFirstRules() {
        String key = confirmedToday();

        UnseenReport.of(DAY, _ -> {
            rewriteByTheFirstRules();
            ReportingDate date = CITY.bean(ReportingDates.class).proposed().orElseThrow();

            assertThat(CITY.bean(Snapshots.class).find(DAY, key).orElseThrow().status().overall())
                    .isEqualTo(Colour.GREY);
            assertThat(CITY.bean(RecomputingReport.class).recompute(date).proven()).isTrue();
        });
    }

    @Test
    void aReportOfNewerRulesIsNotComparedWithOlderOnes() {
        ReportingDate newer = new ReportingDate(DAY, "99", CanonicalText.of(Thresholds.published()),
                new Signature(new UUID(7, 3), "Testperson", Instant.EPOCH), null);

        assertThat(CITY.bean(RecomputingReport.class).recompute(newer).knownRules()).isFalse();
    }

    private static StatusWord word(String key) {
        return CITY.bean(Snapshots.class).find(DAY, key).orElseThrow().word();
    }

    private static String ledAfterTheDay(LifeCycle before, LifeCycle after) {
        Measure measure = onTheDay(before);
        return changedToday(measure, measure.draft().becoming(after, "Neue Lage.", TODAY));
    }

    private static String doneAfterTheDay(LocalDate reached) {
        Measure measure = onTheDay(LifeCycle.RUNNING);
        return changedToday(measure, measure.draft().becoming(LifeCycle.DONE, "", TODAY)
                .withMilestones(measure.milestones().stream().map(one -> one.reached(reached, "")).toList()));
    }

    private static Measure onTheDay(LifeCycle state) {
        return DeskFixture.store(state, DAY.atTime(12, 0).atZone(Formats.CITY_TIME).toInstant());
    }

    private static String changedToday(Measure measure, MeasureDraft draft) {
        CITY.bean(Measures.class).change(draft.measure(),
                new Recording(Instant.now(CITY.clock()), "Test", "")).orElseThrow();
        return measure.key();
    }

    private static String confirmedToday() {
        Measure measure = DeskFixture.store(LifeCycle.RUNNING);
        CITY.bean(Measures.class).change(measure.draft().confirmed(TODAY).measure(),
                new Recording(Instant.now(CITY.clock()), "Test", "")).orElseThrow();
        return measure.key();
    }

    private static void rewriteByTheFirstRules() {
        StatusRules rules = new StatusRules(RuleVersion.ONE, Thresholds.published());
        CITY.database().sql("select measure_key, inputs from strategy.status_snapshot where day = :day").param("day", DAY)
                .query((row, _) -> CITY.database().sql("""
                        update strategy.status_snapshot set outcome = :outcome where day = :day and measure_key = :key
                        """).param("outcome", CanonicalText.of(
                                rules.judge(CanonicalText.readInputs(row.getString("inputs")), DAY)))
                        .param("day", DAY).param("key", row.getString("measure_key")).update()).list();
        CITY.database().sql("update strategy.reporting_date set rule_version = '1' where day = :day").param("day", DAY)
                .update();
    }
}
