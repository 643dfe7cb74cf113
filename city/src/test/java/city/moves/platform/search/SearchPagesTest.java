package city.moves.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchPagesTest {

    private static final RunningCity CITY = RunningCity.get();

    @BeforeAll
    static void fillTheCity() {
        SearchIndex index = CITY.bean(SearchIndex.class);
        index.put(Things.of("service", "quarkpass", "Quarkpass beantragen", "Ihr <Quarkpass> ist nach 2 Tagen fertig.",
                "", Audience.PUBLIC));
        for (int i = 0; i < 14; i++) {
            index.put(Things.paper("quark-" + i, "Bericht " + i + " zum Quarkmarkt", "Der Quarkmarkt wächst.",
                    LocalDate.of(2025, 1, 1).plusDays(i), "GRDrs " + (9100 + i) + "/2025"));
        }
        index.put(Things.of("note", "quark-note", "Quarkvermerk", "", "", Audience.STAFF));
        await("Quarkvermerk", Audience.STAFF);
    }

    @Test
    void whatACapabilityHandsInIsFoundByEveryone() {
        HttpResponse<String> page = CITY.visitor().get("/suche?q=quark+markt");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("14 Ergebnisse").contains("<mark>Quarkmarkt</mark>")
                .contains("14. Januar 2025").contains("Vaihingen").doesNotContain("Quarkvermerk");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aClearAnswerStandsAboveTheListAndItsTextIsEscaped() {
        String body = get("Quarkpass beantragen").body();
        assertThat(body).contains("mv-best-answer").contains("&lt;<mark>Quarkpass</mark>")
                .doesNotContain("<Quarkpass>");
        assertThat(get("GRDrs 9105/2025").body()).contains("mv-best-answer").contains("Bericht 5 zum Quarkmarkt");
    }

    @Test
    void theFollowingPageIsReachedByItsKeyAndAnotherKeyIsRefused() {
        String first = get("Quarkmarkt").body();
        String next = first.replaceAll("(?s).*href=\"([^\"]*seite-nach=[^\"]*)\".*", "$1").replace("&amp;", "&");
        HttpResponse<String> second = CITY.visitor().get(next);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body().split("<h3", -1)).hasSize(5);
        assertThat(CITY.visitor().get("/suche?q=quark&seite-nach=erfunden").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingFoundShowsWaysOnAndTheTelephone() {
        assertThat(get("xyzzyx").body()).contains("0 Ergebnisse").contains("tel:115").contains("Startseite");
        assertThat(get("Qaurkmarkt").body()).contains("Meinten Sie").contains("Quarkmarkt");
    }

    @Test
    void theFirstLettersProposeTitlesWithoutScript() {
        assertThat(get("quarkp").body()).contains("Quarkpass beantragen");
        Document page = Jsoup.parse(get("qua").body());
        assertThat(page.select("section[aria-labelledby=vorschlaege] .mv-list__title")).isNotEmpty();
        assertThat(page.select("section[aria-labelledby=ergebnisse]")).isEmpty();
        Document found = Jsoup.parse(get("quarkpass").body());
        assertThat(found.select("section[aria-labelledby=ergebnisse] h3")).isNotEmpty();
        assertThat(found.select("section[aria-labelledby=ergebnisse] h2").text())
                .startsWith(found.select("section[aria-labelledby=ergebnisse] h3").size() + " Ergebnis");
        assertThat(CITY.visitor().get("/suche/vorschlaege?q=quarkp").body()).contains("<html", "Quarkpass beantragen");
        assertThat(CITY.visitor().get("/suche/vorschlaege?q=quarkp", "HX-Request", "true").body())
                .contains("Quarkpass beantragen").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "((((", "\"", "a:b AND c~2^9", "\u0000\u0001\u0002", "[1 TO 9]", "/.*/", "????*",
        "%", "<script>alert(1)</script>", "'; DROP TABLE search.document; --", "\uD83D\uDE80\u202E"})
    void aHostileQuestionGetsAQuietAnswer(String question) {
        HttpResponse<String> page = get(question);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @Test
    void tenThousandCharactersAreNoTrouble() {
        for (String piece : new String[] {"a", "*", "\"", "wort ", "ä1/", "[("}) {
            String path = "/api/v1/search?q=" + encoded(piece.repeat(4_000 / encoded(piece).length()));
            assertThat(CITY.visitor().get(path, "Accept", "application/json").statusCode()).isEqualTo(200);
        }
        assertThat(Question.of("wort ".repeat(2_000)).text()).hasSizeLessThanOrEqualTo(Question.LONGEST);
    }

    @Test
    void aProgramReadsTheSameAnswer() {
        JsonNode found = json("/api/v1/search?q=quarkmarkt&kind=paper&limit=3");
        assertThat(found.get("total").asInt()).isEqualTo(14);
        assertThat(found.get("items")).hasSize(3);
        JsonNode next = json("/api/v1/search?q=quarkmarkt&kind=paper&limit=50&after=" + found.get("next").asString());
        assertThat(next.get("items")).hasSize(11);
        assertThat(next.has("next")).isFalse();
        assertThat(json("/api/v1/search/suggestions?q=quarkp").get("items")).hasSize(1);
        assertThat(json("/api/v1/search?q=Quarkvermerk").get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=51", "limit=viele", "after=erfunden"})
    void aProgramIsToldWhatIsWrong(String parameter) {
        HttpResponse<String> answer = CITY.visitor().get("/api/v1/search?q=quark&" + parameter,
                "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void staffFindWhatIsForThemAlone() {
        HttpVisitor kim = CITY.visitor().signInAs("kim.weber");
        HttpResponse<String> page = kim.get("/amt/suche?q=Quarkvermerk");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("1 Ergebnis").contains("Quarkvermerk");
        assertThat(CITY.visitor().get("/amt/suche?q=Quarkvermerk").body()).doesNotContain("1 Ergebnis");
    }

    @Test
    void questionsWithoutHitsAreCountedUnlessTheyMayNameAPerson() {
        for (String question : new String[] {"Zwirbelamt", "zwirbelamt", "zwirbel@example.org", "Zwirbel 17"}) {
            get(question);
        }
        assertThat(CITY.bean(ZeroHits.class).most(1000)).filteredOn(missed -> missed.query().contains("zwirbel"))
                .singleElement().satisfies(missed -> {
                    assertThat(missed.query()).isEqualTo("zwirbelamt");
                    assertThat(missed.asked()).isEqualTo(2);
                });
        assertThat(CITY.visitor().signInAs("tomasz.nowak").get("/amt/suche").body()).contains("zwirbelamt");
        assertThat(CITY.visitor().signInAs("kim.weber").get("/amt/suche").body()).doesNotContain("zwirbelamt");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, LIGHT, 1280, /suche", "DE, LIGHT, 1280, /suche?q=Quarkmarkt", "DE, LIGHT, 1280, /suche?q=Quarkpass",
        "DE, LIGHT, 1280, /suche?q=xyzzyx", "DE, LIGHT, 1280, /suche?q=Qaurkmarkt",
        "DE, LIGHT, 1280, /suche/vorschlaege?q=quark",
        "EN, DARK, 390, /en/suche", "EN, DARK, 390, /en/suche?q=Quarkmarkt", "EN, DARK, 390, /en/suche?q=Quarkpass",
        "EN, DARK, 390, /en/suche?q=xyzzyx", "EN, DARK, 390, /en/suche?q=Qaurkmarkt"})
    void everyStateIsAccessible(Language language, Theme theme, int width, String path) {
        Page page = CITY.page(language, theme, width);
        page.navigate(path);
        Accessibility.check(page);
        page.context().close();
    }

    @Test
    void thePageOfStaffIsAccessible() {
        Page page = signedIn("kim.weber", Language.DE, Theme.LIGHT, 1280);
        page.navigate("/amt/suche?q=Quarkvermerk");
        assertThat(page.getByRole(AriaRole.HEADING).allTextContents()).contains("1 Ergebnis");
        Accessibility.check(page);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void whatWasAskedInVainIsAccessible(Language language, Theme theme, int width) {
        get("Quirlamt");
        get("Quirlamt");
        Page page = signedIn("tomasz.nowak", language, theme, width);
        page.navigate(language.prefix() + "/amt/suche");
        assertThat(page.locator("main table").innerText()).contains("quirlamt");
        Accessibility.check(page);
        page.context().close();
    }

    private static Page signedIn(String name, Language language, Theme theme, int width) {
        Page page = CITY.page(language, theme, width);
        page.navigate("/anmelden");
        page.locator("[name=name]").fill(name);
        page.locator("[name=password]").fill("digital-moves");
        page.locator("[name=password]").press("Enter");
        page.waitForURL(address -> !address.endsWith("/anmelden"));
        return page;
    }

    @Test
    void thePageWorksByKeyboard() {
        Page page = CITY.page(Language.DE, Theme.LIGHT, 1280);
        page.navigate("/suche");
        page.getByLabel("Suchwort").focus();
        page.keyboard().type("Quarkmarkt");
        page.keyboard().press("Enter");
        page.waitForURL("**/suche?q=Quarkmarkt");
        assertThat(page.getByRole(AriaRole.HEADING).allTextContents()).contains("14 Ergebnisse");
        page.context().close();
    }

    private static void await(String question, Audience audience) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Search search = CITY.bean(Search.class);
        while (search.answer(audience, Question.of(question), "", 1, null).total() == 0) {
            assertThat(System.nanoTime()).as("the index follows").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static HttpResponse<String> get(String question) {
        return CITY.visitor().get("/suche?q=" + encoded(question));
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = CITY.visitor().get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
