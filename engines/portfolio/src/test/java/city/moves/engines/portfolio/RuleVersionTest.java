package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.TODAY;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleVersionTest {
    private static final StatusRules FIRST = new StatusRules(RuleVersion.ONE, Thresholds.published());
    private static final StatusRules SECOND = new StatusRules(RuleVersion.TWO, Thresholds.published());

    @Test
    void aConfirmationGivenBeforeTheReportIsMadeCoversItsDay() {
        MeasureInputs confirmedTwoDaysLater = new MeasureFixture().confirmedOn(TODAY.plusDays(2)).inputs();

        Status status = SECOND.judge(confirmedTwoDaysLater, TODAY);

        assertThat(status.overall()).isEqualTo(Colour.GREEN);
        assertThat(MeasureFixture.reason(status, Dimension.DATA_AGE)).isEqualTo(
                Reason.of(ReasonKind.DATA_CONFIRMED_SINCE, new Figure.Day(TODAY.plusDays(2))));
        assertThat(CanonicalText.readStatus(CanonicalText.of(status))).isEqualTo(status);
    }

    @Test
    void theFirstVersionStillJudgesALaterConfirmationAsItOnceDid() {
        MeasureInputs confirmedTwoDaysLater = new MeasureFixture().confirmedOn(TODAY.plusDays(2)).inputs();

        assertThat(FIRST.judge(confirmedTwoDaysLater, TODAY).overall()).isEqualTo(Colour.GREY);
    }

    @ParameterizedTest
    @EnumSource(RuleVersion.class)
    void whatNobodyEverConfirmedIsGreyInEveryVersion(RuleVersion version) {
        MeasureInputs silent = new MeasureFixture().confirmedOn(null).inputs();

        Status status = new StatusRules(version, Thresholds.published()).judge(silent, TODAY);

        assertThat(MeasureFixture.reason(status, Dimension.DATA_AGE)).isEqualTo(Reason.of(ReasonKind.DATA_NEVER_CONFIRMED));
    }

    @Test
    void thePlanOfAMeasureDoneEarlyGoesOnUntilTheReportingDate() {
        LocalDate done = START.plusMonths(2);
        MeasureInputs early = new MeasureFixture().in(LifeCycle.DONE).milestones(
                milestone("a", 1, START.plusMonths(2), done), milestone("b", 3, START.plusMonths(5), done)).inputs();

        assertThat(SECOND.judge(early, START.plusMonths(3)).progress().plannedWeight()).isEqualTo(1);
        assertThat(SECOND.judge(early, TODAY).progress().plannedWeight()).isEqualTo(4);
        assertThat(SECOND.judge(early, TODAY).progress().schedule())
                .isEqualTo(SECOND.judge(early, done).progress().schedule());
        assertThat(FIRST.judge(early, TODAY).progress().plannedWeight()).isEqualTo(1);
    }

    @Test
    void thePlanOfAStoppedMeasureStandsStillWithIt() {
        MeasureInputs stopped = new MeasureFixture().in(LifeCycle.STOPPED).haltedOn(START.plusMonths(4)).inputs();

        assertThat(SECOND.judge(stopped, TODAY.plusYears(1)).progress().plannedWeight()).isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource(RuleVersion.class)
    void aStoredNumberLeadsBackToItsVersion(RuleVersion version) {
        assertThat(RuleVersion.of(version.number())).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "99", "TWO"})
    void aNumberOfAnotherProgramLeadsNowhere(String number) {
        assertThat(RuleVersion.of(number)).isEmpty();
    }
}
