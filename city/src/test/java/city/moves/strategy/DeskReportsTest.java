package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.RELEASER;
import static city.moves.strategy.DeskFixture.SECOND_STEERING;
import static city.moves.strategy.DeskFixture.STEERING;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataIntegrityViolationException;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskReportsTest {

    private final ReportingDates dates = CITY.bean(ReportingDates.class);
    private final ProposingReport proposing = CITY.bean(ProposingReport.class);
    private final ReleasingReport releasing = CITY.bean(ReleasingReport.class);
    private final WithdrawingReport withdrawing = CITY.bean(WithdrawingReport.class);

    @Test
    @Order(0)
    void noDayIsSuggestedThatHasItsReportAlready() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(DeskReportsPage.suggested(today, LocalDate.of(2026, 9, 30))).isEqualTo("31.10.2026");
        assertThat(DeskReportsPage.suggested(today, LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(DeskReportsPage.suggested(today, today)).isEmpty();
        assertThat(DeskReportsPage.suggested(today, LocalDate.MIN)).isEqualTo("31.10.2026");
        String shown = Jsoup.parse(CITY.visitor().signInAs("tomasz.nowak").get("/amt/strategie/berichte").body())
                .select("#tag").val();
        assertThat(shown).isEqualTo(DeskReportsPage.suggested(TODAY, dates.released(1).getFirst().day()));
    }

    @Test
    @Order(1)
    void aReportIsReleasedByAnotherPersonThanTheOneWhoProposedIt() {
        assertThat(proposing.propose(TODAY, SECOND_STEERING)).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(releasing.release(TODAY, SECOND_STEERING)).message()).isEqualTo("strategy.report.four-eyes");
        assertThat(refusal(releasing.release(TODAY, STEERING)).trouble()).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(refusal(proposing.propose(TODAY, RELEASER)).trouble()).isEqualTo(Trouble.RIGHT_MISSING);
    }

    @Test
    @Order(2)
    void aProposalIsWithdrawnWithEverythingComputedForIt() {
        assertThat(refusal(withdrawing.withdraw(TODAY, DeskFixture.OWNER)).trouble()).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(withdrawing.withdraw(TODAY, RELEASER)).isInstanceOf(Outcome.Done.class);
        assertThat(dates.proposed()).isEmpty();
        assertThat(CITY.bean(Snapshots.class).words(TODAY)).isEmpty();
        assertThat(refusal(withdrawing.withdraw(TODAY, RELEASER)).message()).isEqualTo("strategy.report.no-proposal");
    }

    @Test
    @Order(3)
    void theDatabaseLetsNobodyChangeAReleasedReport() {
        LocalDate day = dates.released(1).getFirst().day();
        for (String statement : List.of("update strategy.status_snapshot set word = 'ON_PLAN' where day = :day",
                "delete from strategy.status_snapshot where day = :day", "delete from strategy.roll_up where day = :day",
                "update strategy.reporting_date set rule_version = '0' where day = :day")) {
            assertThatThrownBy(() -> CITY.database().sql(statement).param("day", day).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    @Order(4)
    void everyReleasedReportComesOutEqualToTheLastByte() {
        RecomputingReport recomputing = CITY.bean(RecomputingReport.class);
        for (ReportingDate date : dates.released(12)) {
            RecomputingReport.Comparison comparison = recomputing.recompute(date);
            assertThat(comparison.proven()).as(date.day().toString()).isTrue();
            assertThat(comparison.equal()).isEqualTo(CITY.bean(Snapshots.class).words(date.day()).size()).isPositive();
        }
    }

    @Test
    @Order(5)
    void aWrongOrMissingDayIsAnsweredClearly() {
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        String page = "/amt/strategie/berichte";
        assertThat(steering.submit(page, page + "/vorschlagen", Map.of("tag", "gestern")).body())
                .contains("gestern", "href=\"#tag\"");
        assertThat(steering.submit(page, page + "/vorschlagen", Map.of("tag", "1.1.2190")).statusCode())
                .isEqualTo(409);
        assertThat(steering.get(page + "/heute/nachrechnen").statusCode()).isEqualTo(404);
        String day = dates.released(1).getFirst().day().toString();
        assertThat(steering.get(page + "/" + day + "/nachrechnen").body()).contains("kommen genau gleich heraus");
    }

    @Test
    @Order(6)
    void twoPersonsReleaseAReportByKeyboardWithoutScript() {
        Page proposer = DeskBrowser.signIn("tomasz.nowak", Language.DE, Theme.LIGHT, 1280);
        proposer.navigate("/amt/strategie/berichte");
        proposer.locator("#tag").fill(DeskDays.text(TODAY));
        proposer.locator("#tag").press("Enter");
        assertThat(proposer.locator("main").innerText()).contains("wartet auf die Freigabe");
        assertThat(proposer.getByText("Freigeben und veröffentlichen").count()).isZero();
        Accessibility.check(proposer);
        RunningCity.leave(proposer);
        Page releaser = DeskBrowser.signIn("lea.sommer", Language.DE, Theme.LIGHT, 1280);
        releaser.navigate("/amt/strategie/berichte");
        releaser.locator("button", new Page.LocatorOptions().setHasText("Freigeben und veröffentlichen")).press("Enter");
        assertThat(releaser.locator("main").innerText()).contains("freigegeben und veröffentlicht");
        RunningCity.leave(releaser);
        assertThat(dates.released(1).getFirst().day()).isEqualTo(TODAY);
    }

    private static Refusal refusal(Outcome<LocalDate> outcome) {
        return switch (outcome) {
            case Outcome.Refused<LocalDate> refused -> refused.refusals().getFirst();
            case Outcome.Done<LocalDate> _ -> throw new AssertionError("was permitted");
        };
    }
}
