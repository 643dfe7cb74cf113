package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.TODAY;
import static city.moves.engines.portfolio.MeasureFixture.mandatory;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusRulesTest {
    @Test
    void aHealthyMeasureIsGreenInEveryDimension() {
        Status status = new MeasureFixture().judged();
        assertThat(status.dimensions()).extracting(DimensionStatus::dimension).containsExactly(Dimension.values());
        assertThat(status.dimensions()).extracting(DimensionStatus::colour).containsOnly(Colour.GREEN);
        assertThat(status.overall()).isEqualTo(Colour.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"GREEN YELLOW, YELLOW", "YELLOW RED, RED", "GREEN GREY, GREY", "YELLOW GREY, GREY", "GREY RED, RED",
        "GREEN, GREEN", "GREEN YELLOW GREY RED, RED"})
    void theWorstColourWinsAndGreyNeverHidesRed(String colours, Colour expected) {
        List<Colour> all = Arrays.stream(colours.split(" ")).map(Colour::valueOf).toList();
        assertThat(Colour.worst(all)).isEqualTo(expected);
        assertThat(Colour.worst(all.reversed())).isEqualTo(expected);
    }

    @Test
    void staleDataTurnGreenIntoGreyButLeaveRed() {
        MeasureFixture silent = new MeasureFixture().confirmedOn(TODAY.minusDays(91));
        assertThat(silent.judged().overall()).isEqualTo(Colour.GREY);
        assertThat(silent.money(new MoneyYear(2026, 0L, 1L, null)).judged().overall()).isEqualTo(Colour.RED);
    }

    @Test
    void theDecisiveReasonIsTheFirstOfTheOverallColour() {
        Status status = new MeasureFixture().money(new MoneyYear(2026, 0L, 1L, null))
                .posts(new PostYear(2026, 100, 0)).judged();
        assertThat(status.decisive().kind()).isEqualTo(ReasonKind.MONEY_FAR_OVER);
    }

    @ParameterizedTest
    @EnumSource(value = LifeCycle.class, names = {"RUNNING", "PAUSED"}, mode = EnumSource.Mode.EXCLUDE)
    void whatDoesNotRunHasNoColour(LifeCycle state) {
        Status status = new MeasureFixture().in(state).judged();
        assertThat(status.overall()).isNull();
        assertThat(status.decisive()).isNull();
        assertThat(status.dimensions()).isEmpty();
    }

    @Test
    void aPausedMeasureKeepsTheColourOfTheDayOfThePause() {
        MeasureFixture paused = new MeasureFixture().in(LifeCycle.PAUSED).haltedOn(TODAY);
        Status muchLater = paused.judgedOn(TODAY.plusYears(3));
        assertThat(muchLater.overall()).isEqualTo(Colour.GREEN);
        assertThat(muchLater.lifeCycle()).isEqualTo(LifeCycle.PAUSED);
        assertThat(muchLater).isEqualTo(paused.judged());
    }

    @Test
    void confirmingAPausedMeasureKeepsItsLastColour() {
        MeasureFixture paused = new MeasureFixture().in(LifeCycle.PAUSED).haltedOn(TODAY).confirmedOn(TODAY.plusDays(60));
        Status status = paused.judgedOn(TODAY.plusDays(90));
        assertThat(status.overall()).isEqualTo(Colour.GREEN);
        assertThat(MeasureFixture.reason(status, Dimension.DATA_AGE)).isEqualTo(Reason.of(
                ReasonKind.DATA_FRESH, new Figure.Day(TODAY.plusDays(60)), new Figure.Days(0)));
    }

    @Test
    void aStoppedMeasureKeepsWhatItHadReached() {
        MeasureFixture stopped = new MeasureFixture().in(LifeCycle.STOPPED).haltedOn(TODAY).milestones(
                milestone("a", 1, START, START), milestone("b", 2, START, TODAY.plusDays(1)));
        Status status = stopped.judgedOn(TODAY.plusYears(1));
        assertThat(status.earnedShare()).isEqualTo(Fraction.of(1, 3));
        assertThat(status.progress().finish()).isNull();
    }

    @Test
    void aDoneMeasureStandsOnTheDayOfItsLastMilestone() {
        LocalDate last = START.plusMonths(4);
        MeasureFixture done = new MeasureFixture().in(LifeCycle.DONE).milestones(
                mandatory("a", 3, START.plusMonths(5), last), milestone("optional", 1, START.plusMonths(9), null));
        Status status = done.judgedOn(TODAY.plusYears(2));
        assertThat(status.asOf()).isEqualTo(last);
        assertThat(status.progress().finish()).isEqualTo(new Finish(last, last));
        assertThat(status.earnedShare()).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void withoutMilestonesOnlyADoneMeasureHasEarnedAnything() {
        assertThat(new MeasureFixture().milestones().judged().earnedShare()).isEqualTo(Fraction.ZERO);
        assertThat(new MeasureFixture().milestones().in(LifeCycle.DONE).judged().earnedShare()).isEqualTo(Fraction.ONE);
    }

    @Test
    void progressCountsMilestonesInFullOrNotAtAll() {
        Progress progress = new MeasureFixture().milestones(
                milestone("a", 3, TODAY, TODAY), milestone("b", 4, TODAY, TODAY.plusDays(1)),
                milestone("c", 5, TODAY.plusDays(1), null)).judged().progress();
        assertThat(progress.earnedWeight()).isEqualTo(3);
        assertThat(progress.plannedWeight()).isEqualTo(7);
        assertThat(progress.totalWeight()).isEqualTo(12);
        assertThat(progress.reached()).isEqualTo(1);
        assertThat(progress.milestones()).isEqualTo(3);
    }

    @Test
    void beforeTheStartAMeasureIsJudgedByItsForecast() {
        Status status = new MeasureFixture().confirmedOn(START.minusDays(9)).judgedOn(START.minusDays(9));
        assertThat(status.overall()).isEqualTo(Colour.GREEN);
    }

    @Test
    void allMilestonesReachedInTimeStaysGreenUntilTheMeasureIsDeclaredDone() {
        MeasureFixture waiting = new MeasureFixture().milestones(milestone("a", 1, TODAY, TODAY));
        LocalDate later = TODAY.plusDays(40);
        assertThat(waiting.judgedOn(later).overall()).isEqualTo(Colour.GREEN);
    }

    @Test
    void aWithheldFigureKeepsTheKindAndTheColourAndIsReadBack() {
        Status status = new MeasureFixture().judged();
        Reason shown = status.dimensions().getFirst().reason().withholding(1);
        Status kept = new Status(status.lifeCycle(), status.asOf(), List.of(new DimensionStatus(shown)), status.progress());
        assertThat(shown.figures()).hasSize(3).element(1).isEqualTo(new Figure.Withheld());
        assertThat(kept.overall()).isEqualTo(Colour.GREEN);
        assertThat(CanonicalText.readStatus(CanonicalText.of(kept))).isEqualTo(kept);
    }

    @Test
    void contradictionsAreRefused() {
        MeasureFixture measure = new MeasureFixture();
        measure.milestones(milestone("a", 1, TODAY, null), milestone("a", 2, TODAY, null));
        assertThatIllegalArgumentException().isThrownBy(measure::inputs).withMessageContaining("twice: a");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureFixture().due(START.minusDays(1)).inputs());
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(TODAY, START, TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(ReasonKind.DATA_FRESH));
        assertThatIllegalArgumentException().isThrownBy(() -> new MoneyYear(2026, Long.MAX_VALUE, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> measure.judgedOn(LocalDate.MAX));
    }

    @Test
    void otherThresholdsGiveOtherColours() {
        Thresholds strict = new Thresholds(1000, 1000, 0, 1000, 1000, 1000, 0, 0, 0, 0);
        MeasureInputs inputs = new MeasureFixture().confirmedOn(TODAY.minusDays(1)).inputs();
        assertThat(new StatusRules(strict).judge(inputs, TODAY).overall()).isEqualTo(Colour.GREY);
    }
}
