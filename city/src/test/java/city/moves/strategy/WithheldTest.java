package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.Colour;
import city.moves.engines.portfolio.DependencyType;
import city.moves.engines.portfolio.Status;
import city.moves.platform.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The day of a withheld milestone and a withheld amount can be read nowhere, while colour and progress count them. */
class WithheldTest {

    private static final LocalDate SECRET_DAY = TODAY.plusDays(171);
    private static final LocalDate LONG_PAST = TODAY.minusDays(61);

    @Test
    void theDayOfAWithheldLastMilestoneIsInNoSentenceAndNoColumn() {
        Measure measure = changed(draft -> draft.withMilestones(withheld(draft, SECRET_DAY)));

        UnseenReport.of(TODAY, _ -> {
            Snapshot snapshot = CITY.bean(Snapshots.class).find(TODAY, measure.key()).orElseThrow();
            assertThat(snapshot.status().progress().finish().p50()).isEqualTo(SECRET_DAY);
            assertThat(CanonicalText.of(snapshot.shown())).doesNotContain(SECRET_DAY.toString());
            assertThat(snapshot.shown().overall()).isEqualTo(snapshot.status().overall());
            assertThat(snapshot.shown().earnedShare()).isEqualTo(snapshot.status().earnedShare());
            SnapshotRow row = CITY.bean(Snapshots.class).ofKeys(TODAY, List.of(measure.key())).getFirst();
            assertThat(row.toString()).doesNotContain(SECRET_DAY.toString());
            assertThat(row.finishLikely()).isNull();
        });
    }

    @Test
    void whoWaitsForAWithheldFinishIsToldNoDayOfItEither() {
        Measure awaited = changed(draft -> draft.withMilestones(withheld(draft, SECRET_DAY)));
        Measure waiting = changed(draft -> draft.waitingFor(
                List.of(new Dependency(awaited.key(), DependencyType.FINISH_START, 0, ""))));

        UnseenReport.of(TODAY, _ -> {
            Snapshot snapshot = CITY.bean(Snapshots.class).find(TODAY, waiting.key()).orElseThrow();
            assertThat(CanonicalText.of(snapshot.status())).contains(SECRET_DAY.toString());
            assertThat(CanonicalText.of(snapshot.shown())).doesNotContain(SECRET_DAY.toString())
                    .contains("PREDECESSOR_LATE\ttext " + awaited.title() + "\twithheld -");
        });
    }

    @Test
    void anOverdueWithheldMilestoneMakesRedWithoutItsNameAndDay() {
        Measure measure = changed(draft -> draft.withMilestones(withheld(draft, LONG_PAST)));

        UnseenReport.of(TODAY, _ -> {
            Status shown = CITY.bean(Snapshots.class).find(TODAY, measure.key()).orElseThrow().shown();
            assertThat(shown.overall()).isEqualTo(Colour.RED);
            assertThat(CanonicalText.of(shown)).contains("MILESTONE_OVERDUE").doesNotContain("Geheimes Ziel", LONG_PAST.toString());
        });
    }

    @Test
    void aWithheldAmountIsInNoSentence() {
        int year = TODAY.getYear();
        Measure measure = changed(draft -> draft.withBudget(List.of(
                new BudgetLine(year, MoneyKind.OPERATING, Layer.APPROVED, new Money(7_654_321), Origin.DEMO, "Vergabe läuft"),
                new BudgetLine(year, MoneyKind.OPERATING, Layer.FORECAST, new Money(1_234_567), Origin.DEMO, "Vergabe läuft"))));

        UnseenReport.of(TODAY, _ -> {
            Snapshot snapshot = CITY.bean(Snapshots.class).find(TODAY, measure.key()).orElseThrow();
            assertThat(CanonicalText.of(snapshot.status())).contains("7654321", "1234567");
            assertThat(CanonicalText.of(snapshot.shown())).contains("MONEY_WITHIN_APPROVED\tyear " + year + "\twithheld -")
                    .doesNotContain("7654321", "1234567");
        });
    }

    @Test
    void whereNothingIsGivenAwayEverythingIsShown() {
        Measure measure = changed(draft -> draft.withMilestones(withheld(draft, TODAY.plusDays(3))));

        UnseenReport.of(TODAY, _ -> {
            Snapshot snapshot = CITY.bean(Snapshots.class).find(TODAY, measure.key()).orElseThrow();
            assertThat(snapshot.shown()).isEqualTo(snapshot.status());
        });
    }

    private static Measure changed(UnaryOperator<MeasureDraft> change) {
        Measure measure = DeskFixture.running();
        return CITY.bean(Measures.class).change(change.apply(measure.draft().confirmed(TODAY)).measure(),
                new Recording(Instant.now(CITY.clock()), "Test", "")).orElseThrow();
    }

    private static List<Milestone> withheld(MeasureDraft draft, LocalDate day) {
        List<Milestone> milestones = new ArrayList<>(draft.measure().milestones());
        milestones.add(new Milestone("geheim", "Geheimes Ziel", 1, true, day, null, null, "", "Verhandlung läuft"));
        return milestones;
    }
}
