package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.OWNER;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.strategy.ConfirmingMeasure.ConfirmMeasure;
import city.moves.strategy.ConfirmingMeasure.MilestoneWord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmingMeasureTest {

    private final ConfirmingMeasure confirming = CITY.bean(ConfirmingMeasure.class);

    @Test
    void anOwnerConfirmsWhatIsReachedAndWhenTheRestIsExpected() {
        Measure measure = DeskFixture.running();
        Forecast forecast = new Forecast(TODAY.plusDays(140), TODAY.plusDays(150), TODAY.plusDays(190));
        assertThat(confirming.confirm(new ConfirmMeasure(measure.key(), 1, List.of(
                new MilestoneWord("m2", TODAY.minusDays(1), "Aktenzeichen 2", null),
                new MilestoneWord("m3", null, "", forecast)), "Läuft."), OWNER)).isInstanceOf(Outcome.Done.class);
        Measure stored = DeskFixture.stored(measure.key());
        assertThat(stored.confirmedOn()).isEqualTo(TODAY);
        assertThat(stored.remark()).isEqualTo("Läuft.");
        assertThat(stored.remarkOn()).isEqualTo(TODAY);
        assertThat(stored.milestone("m2")).get().extracting(Milestone::actual).isEqualTo(TODAY.minusDays(1));
        assertThat(stored.milestone("m3")).get().extracting(Milestone::forecast).isEqualTo(forecast);
        assertThat(stored.version()).isEqualTo(2);
        assertThat(DeskFixture.deeds("measure.confirmed", "measure:" + measure.key())).isEqualTo(1);
    }

    @Test
    void aReachedMilestoneStaysAsItIs() {
        Measure measure = DeskFixture.running();
        confirming.confirm(new ConfirmMeasure(measure.key(), 1,
                List.of(new MilestoneWord("m1", TODAY, "anders", null)), ""), OWNER);
        assertThat(DeskFixture.stored(measure.key()).milestone("m1")).get().extracting(Milestone::evidence)
                .isEqualTo("Aktenzeichen 1");
    }

    @Test
    void theOwnerOfAnotherDepartmentIsRefusedAndTheSteeringOfficeIsNot() {
        Measure measure = DeskFixture.running();
        assertThat(trouble(measure, DeskFixture.OWNER_ELSEWHERE)).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(trouble(measure, DeskFixture.RELEASER)).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(trouble(measure, DeskFixture.NOBODY)).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(confirming.confirm(nothingNew(measure), DeskFixture.STEERING)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoeverSawAnOlderVersionIsTold() {
        Measure measure = DeskFixture.running();
        confirming.confirm(nothingNew(measure), DeskFixture.STEERING);
        assertThat(trouble(measure, OWNER)).isEqualTo(Trouble.CHANGED_MEANWHILE);
    }

    @Test
    void aMilestoneIsNotReachedInTheFutureNorExpectedInThePast() {
        Measure measure = DeskFixture.running();
        Forecast past = new Forecast(TODAY.minusDays(9), TODAY.minusDays(8), TODAY.plusDays(1));
        Outcome<Measure> outcome = confirming.confirm(new ConfirmMeasure(measure.key(), 1, List.of(
                new MilestoneWord("m2", TODAY.plusDays(1), "", null), new MilestoneWord("m3", null, "", past)), ""),
                OWNER);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                ((Outcome.Refused<?>) refused).refusals()).extracting(Refusal::field)
                .containsExactly("erreicht-m2", "wahrscheinlich-m3"));
        assertThat(DeskFixture.stored(measure.key()).version()).isEqualTo(1);
    }

    @Test
    void whatHasEndedCannotBeConfirmed() {
        assertThat(trouble(DeskFixture.store(LifeCycle.STOPPED), OWNER)).isEqualTo(Trouble.STATE_FORBIDS);
    }

    private Trouble trouble(Measure measure, Actor actor) {
        return switch (confirming.confirm(nothingNew(measure), actor)) {
            case Outcome.Refused<Measure> refused -> refused.refusals().getFirst().trouble();
            case Outcome.Done<Measure> _ -> throw new AssertionError("was permitted");
        };
    }

    private static ConfirmMeasure nothingNew(Measure measure) {
        return new ConfirmMeasure(measure.key(), measure.version(), List.of(), "");
    }
}
