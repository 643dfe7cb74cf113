package city.moves.platform.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Closes a city that nobody else uses. */
class MaintenanceTest {

    private static final Pattern CLOSURE = Pattern.compile("name=\"sperre\" value=\"([^\"]+)\"");
    private static final String DESK = "/amt/wartung";

    private static RunningCity city;

    @BeforeAll
    static void openACityOfItsOwn() {
        city = RunningCity.alone();
    }

    @AfterAll
    static void closeIt() {
        city.close();
    }

    @AfterEach
    void endEveryClosure() {
        city.database().sql("update maintenance.closure set ended_at = now() where ended_at is null").update();
        awaitStatus("/strategie", 200);
    }

    @Test
    void whileTheCityIsClosedEveryoneReadsWhenItOpensAndWhoClosedItGoesOn() {
        HttpVisitor operator = city.visitor().signInAs("jonas.vogt");
        assertThat(close(operator, Duration.ofMinutes(90)).statusCode()).isEqualTo(302);
        awaitStatus("/strategie", 503);

        HttpResponse<String> page = city.visitor().get("/strategie");
        assertThat(page.body()).contains("Voraussichtlich am").contains("<main");
        assertThat(Long.parseLong(page.headers().firstValue("Retry-After").orElse("0"))).isBetween(5_200L, 5_400L);
        assertThat(city.visitor().get("/en/strategie").body()).contains("We expect to be back on");
        HttpResponse<String> problem = city.visitor().get("/api/v1/strategy/measures", "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.body()).contains("/probleme/closed-for-now");

        assertThat(page.body()).contains("<a href=\"/strategie\">Noch einmal versuchen</a>").doesNotContain("Zur Startseite");

        for (String path : List.of("/anmelden", "/impressum", "/en/impressum", "/datenschutz", "/barrierefreiheit")) {
            assertThat(city.visitor().get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(city.visitor().get("/actuator/health", "Accept", "application/json").statusCode()).isEqualTo(200);
        assertThat(city.visitor().signInAs("kim.weber").get("/amt/strategie").statusCode()).isEqualTo(503);
        assertThat(operator.get("/strategie").statusCode()).isEqualTo(200);

        assertThat(open(operator).statusCode()).isEqualTo(302);
        awaitStatus("/strategie", 200);
        assertThat(city.visitor().get("/strategie").statusCode()).isEqualTo(200);
        assertThat(operator.get("/amt/protokoll?bereich=maintenance").body())
                .contains("hat die Website für Wartung geschlossen").contains("hat die Website wieder geöffnet");
    }

    @Test
    void itStaysClosedWhenItTakesLongerThanExpected() {
        close(city.visitor().signInAs("jonas.vogt"), Duration.ofMinutes(5));
        awaitStatus("/strategie", 503);
        try (var _ = city.clock().forward(Duration.ofHours(2))) {
            HttpResponse<String> page = city.visitor().get("/strategie");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("länger als gedacht");
            assertThat(page.headers().firstValue("Retry-After")).contains("60");
        }
    }

    @Test
    void nobodyElseClosesOrOpensIt() {
        HttpVisitor owner = city.visitor().signInAs("kim.weber");
        assertThat(owner.get(DESK).statusCode()).isEqualTo(403);
        Map<String, String> fields = until(Duration.ofHours(1));
        assertThat(owner.submit("/konto", DESK + "/schliessen", fields).statusCode()).isEqualTo(403);
        assertThat(owner.submit("/konto", DESK + "/oeffnen",
                Map.of("sperre", "0198c0de-0000-7000-8000-000000000000")).statusCode()).isEqualTo(403);
        assertThat(city.visitor().get("/strategie").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsRefusedAtItsFieldAndASecondPersonIsToldThatItIsClosedAlready() {
        HttpVisitor operator = city.visitor().signInAs("jonas.vogt");
        HttpResponse<String> wrong = operator.submit(DESK, DESK + "/schliessen",
                Map.of("tag", "31.02.2026", "uhrzeit", "25:00"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("value=\"31.02.2026\"").contains("value=\"25:00\"").contains("14:30");
        assertThat(close(operator, Duration.ofHours(-2)).body()).contains("nach jetzt");
        assertThat(close(operator, Duration.ofDays(8)).body()).contains("höchstens sieben Tage");
        assertThat(close(operator, Duration.ofHours(1)).statusCode()).isEqualTo(302);
        assertThat(operator.submit(DESK, DESK + "/schliessen", until(Duration.ofHours(1))).statusCode()).isEqualTo(409);
    }

    @Test
    void everyPageIsForEveryone() {
        look(Language.DE, Theme.LIGHT, 1280);
        look(Language.EN, Theme.DARK, 390);
    }

    private static void look(Language language, Theme theme, int width) {
        Page page = city.page(language, theme, width);
        page.navigate(language.prefix() + "/anmelden");
        page.fill("input[name=name]", "jonas.vogt");
        page.fill("input[name=password]", "digital-moves");
        page.click("main form button[type=submit]");
        page.navigate(language.prefix() + DESK);
        Accessibility.check(page);
        page.fill("input[name=uhrzeit]", "viertel vor");
        page.click("main form button[type=submit]");
        assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(1);
        Accessibility.check(page);
        page.fill("input[name=tag]", DateTimeFormatter.ofPattern("dd.MM.uuuu").format(in(Duration.ofDays(2))));
        page.fill("input[name=uhrzeit]", "14:30");
        page.click("main form button[type=submit]");
        Accessibility.check(page);
        awaitStatus("/strategie", 503);
        Page outside = city.page(language, theme, width);
        outside.navigate(language.prefix() + "/strategie");
        Accessibility.check(outside);
        outside.context().close();
        page.click("main form button[type=submit]");
        page.context().close();
        awaitStatus("/strategie", 200);
    }

    private static HttpResponse<String> close(HttpVisitor operator, Duration duration) {
        return operator.submit(DESK, DESK + "/schliessen", until(duration));
    }

    private static HttpResponse<String> open(HttpVisitor operator) {
        Matcher closure = CLOSURE.matcher(operator.get(DESK).body());
        assertThat(closure.find()).isTrue();
        return operator.submit(DESK, DESK + "/oeffnen", Map.of("sperre", closure.group(1)));
    }

    private static Map<String, String> until(Duration duration) {
        ZonedDateTime end = in(duration);
        return Map.of("tag", DateTimeFormatter.ofPattern("dd.MM.uuuu").format(end),
                "uhrzeit", DateTimeFormatter.ofPattern("HH:mm").format(end));
    }

    private static ZonedDateTime in(Duration duration) {
        return Instant.now().plus(duration).atZone(Formats.CITY_TIME);
    }

    /** A node knows within a second. */
    private static void awaitStatus(String path, int status) {
        long latest = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (city.visitor().get(path).statusCode() != status) {
            assertThat(System.nanoTime()).as("the city answers " + path + " with " + status).isLessThan(latest);
            Thread.onSpinWait();
        }
    }
}
