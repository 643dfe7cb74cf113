package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Formats;
import city.moves.strategy.Decision.AffectedMeasure;
import city.moves.strategy.Decision.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked or answered later is not known on an earlier day. */
class DecisionsAsKnownTest {

    private static final LocalDate REPORT = CITY.bean(ReportingDates.class).released(2).getLast().day();
    private static final LocalDate ASKED = REPORT.plusDays(5);
    private static final LocalDate ANSWERED = REPORT.plusDays(9);
    private static final String QUESTION = "Wer bezahlt die Leitern der Feuerwehr?";
    private static final String LATER_QUESTION = "Wer prüft die Schläuche der Feuerwehr?";
    private static final LocalDate LATER_DUE = REPORT.plusDays(12);
    private static final String ANSWER = "Die Leitern bezahlt die Stadt.";

    static {
        recorded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/strategie/entscheidungen?stand=", "/en/strategie/entscheidungen?stand=",
        "/strategie/massnahmen/wlan?stand=", "/api/v1/strategy/decisions?limit=100&asOf="})
    void aDayShowsNothingThatWasRecordedLater(String address) {
        assertThat(body(address + ASKED.minusDays(1))).doesNotContain(QUESTION, ANSWER);
        assertThat(body(address + ANSWERED.minusDays(1))).contains(QUESTION).doesNotContain(ANSWER);
        assertThat(body(address + ANSWERED)).contains(QUESTION, ANSWER);
    }

    @Test
    void theOverviewOfADayShowsWhatWasOpenThen() {
        assertThat(body("/strategie?stand=" + ASKED.minusDays(1))).doesNotContain(QUESTION);
        assertThat(body("/strategie?stand=" + ASKED)).contains(QUESTION)
                .contains("/strategie/entscheidungen?stand=" + REPORT);
        assertThat(body("/strategie?stand=" + ANSWERED)).doesNotContain(QUESTION);
    }

    @Test
    void withoutADayEverythingIsShown() {
        assertThat(body("/strategie/entscheidungen")).contains(QUESTION, ANSWER);
        assertThat(body("/strategie/massnahmen/wlan")).contains(QUESTION, ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/strategie/entscheidungen", "/api/v1/strategy/decisions?limit=100"})
    void ofAMeasureThatNoReportHasShownThePublicLearnsNothing(String address) {
        Measure hidden = DeskFixture.running();
        ask("nur-verborgen", "Wird das Verborgene gebaut?", hidden.key());
        ask("auch-verborgen", "Wird das Verborgene mitgebaut?", "wlan", hidden.key());
        assertThat(body(address)).contains("Wird das Verborgene mitgebaut?")
                .doesNotContain("Wird das Verborgene gebaut?", hidden.key(), hidden.title());
        assertThat(CITY.bean(Decisions.class).ofMeasure(hidden.id())).hasSize(2);
    }

    @Test
    void aQuestionIsOverdueFromTheDayAfterItsDay() {
        assertThat(meta(ANSWERED)).contains("zu entscheiden bis").doesNotContain("überfällig");
        assertThat(meta(LATER_DUE)).contains("zu entscheiden bis").doesNotContain("überfällig");
        assertThat(meta(LATER_DUE.plusDays(1))).contains("überfällig, war bis").contains("zu entscheiden");
    }

    @Test
    void aReportKnowsNoQuestionThatWasRecordedAfterItWasMade() {
        Instant made = ASKED.atStartOfDay(Formats.CITY_TIME).toInstant();

        assertThat(CITY.bean(Decisions.class).openOn(ASKED, made).get("wlan"))
                .noneMatch(decision -> decision.question().equals(QUESTION));
        assertThat(CITY.bean(Decisions.class).openOn(ASKED, Instant.now(CITY.clock())).get("wlan"))
                .anyMatch(decision -> decision.question().equals(QUESTION));
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        assertThat(CITY.visitor().get("/strategie/entscheidungen?stand=gestern").statusCode()).isEqualTo(400);
        assertThat(CITY.visitor().get("/api/v1/strategy/decisions?asOf=gestern", "Accept", "application/json").statusCode()).isEqualTo(400);
    }

    private static void recorded() {
        Decisions decisions = CITY.bean(Decisions.class);
        Decision question = new Decision(CITY.bean(Measures.class).newId(), "leitern", QUESTION, "", "Gemeinderat",
                TODAY.minusYears(1), List.of(new AffectedMeasure("wlan", "", "")), null, Origin.DEMO);
        decisions.ask(question, recording(ASKED));
        decisions.ask(new Decision(CITY.bean(Measures.class).newId(), "schlaeuche", LATER_QUESTION, "", "Gemeinderat",
                LATER_DUE, List.of(new AffectedMeasure("wlan", "", "")), null, Origin.DEMO), recording(ASKED));
        decisions.resolve(question.id(), new Resolution(ANSWERED.minusDays(3), ANSWER, ""), recording(ANSWERED));
    }

    private static void ask(String key, String question, String... measures) {
        CITY.bean(Decisions.class).ask(new Decision(CITY.bean(Measures.class).newId(), key + UUID.randomUUID(), question, "",
                "Gemeinderat", TODAY.plusYears(1), Stream.of(measures).map(one -> new AffectedMeasure(one, "", "")).toList(),
                null, Origin.DEMO), recording(REPORT));
    }

    private static String meta(LocalDate day) {
        Element question = Jsoup.parse(body("/strategie/entscheidungen?stand=" + day)).getElementById("schlaeuche");
        return question.select(".mv-list__meta").text();
    }

    private static Recording recording(LocalDate day) {
        return new Recording(day.atTime(12, 0).atZone(Formats.CITY_TIME).toInstant(), "Test", "");
    }

    private static String body(String address) {
        return CITY.visitor().get(address, "Accept", "*/*").body();
    }
}
