package city.moves.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyPagesTest {

    private final RunningCity city = RunningCity.get();
    private final HttpVisitor visitor = city.visitor();

    @ParameterizedTest
    @ValueSource(strings = {"/strategie", "/strategie/massnahmen", "/strategie/massnahmen?q=gibtesnicht",
        "/strategie/massnahmen/wlan", "/strategie/massnahmen/luftreinhaltung", "/strategie/massnahmen/smart-lighting",
        "/strategie/felder/3", "/strategie/buendel/feld-1-a", "/strategie/zeitplan", "/strategie/zeitplan?feld=5",
        "/strategie/entscheidungen", "/strategie/zahlen", "/strategie/archiv", "/strategie/bericht",
        "/strategie/regeln", "/strategie?stand=2001-01-01"})
    void everyPageIsAccessibleInLightGermanAndDarkEnglish(String path) {
        try (Page page = city.page(Language.DE, Theme.LIGHT, 1280)) {
            page.navigate(path);
            Accessibility.check(page);
        }
        try (Page page = city.page(Language.EN, Theme.DARK, 390)) {
            page.navigate("/en" + path);
            Accessibility.check(page);
        }
    }

    @Test
    void daysStandInTheCaseThatTheirSentenceAsksFor() {
        String page = city.visitor().get("/strategie/massnahmen/wlan").body();
        assertThat(page).containsPattern("seit \\d+ Tagen überfällig")
                .doesNotContainPattern("(vor|seit|in) \\d+ Tage\\b");
    }

    @Test
    void theOverviewTellsWhatIsLateAndWhy() {
        String page = visitor.get("/strategie").body();

        assertThat(page).contains("Was spät dran ist und warum", "Weiterer WLAN-Ausbau in öffentlichen Gebäuden",
                "verzögert", "rund 241", "Digitale Daseinsvorsorge für Alle", "<li aria-current=\"page\">Strategie</li>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/strategie", "/strategie/massnahmen", "/strategie/massnahmen/wlan",
        "/strategie/massnahmen/lernplattform", "/strategie/massnahmen/luftreinhaltung",
        "/strategie/massnahmen/smart-lighting", "/strategie/felder/1", "/strategie/felder/4",
        "/strategie/buendel/feld-1-a", "/strategie/zeitplan", "/strategie/entscheidungen", "/strategie/zahlen",
        "/strategie/archiv", "/strategie/bericht", "/strategie/regeln", "/strategie/massnahmen?q=gibtesnicht"})
    void noParagraphAndNoListIsEmpty(String path) {
        assertThat(visitor.get(path).body()).doesNotContainPattern("<(p|ul|ol|dl)\\b[^>]*>\\s*</\\1>");
        assertThat(visitor.get("/en" + path).body()).doesNotContainPattern("<(p|ul|ol|dl)\\b[^>]*>\\s*</\\1>");
    }

    @Test
    void germanTitlesOnEnglishPagesSayThatTheyAreGerman() {
        String title = "Weiterer WLAN-Ausbau in öffentlichen Gebäuden";
        assertThat(visitor.get("/en/strategie/zeitplan").body()).containsPattern("<a lang=\"de\"[^>]*>" + title)
                .doesNotContainPattern("<a href=\"/en/strategie/massnahmen/");
        assertThat(visitor.get("/en/folgen/massnahme/wlan").body())
                .containsPattern("<a lang=\"de\"[^>]*>" + title);
        assertThat(visitor.get("/en/strategie/massnahmen/wlan").body())
                .contains("The milestone “<span lang=\"de\">20 Gebäude versorgt</span>” was planned");
        assertThat(visitor.get("/en").body()).doesNotContainPattern("<a class=\"mv-list__title\" href=\"/en/strategie");
    }

    @Test
    void theFrontPageHasADoorToEachThingThatPeopleComeFor() {
        String page = visitor.get("/en").body();
        String doors = page.substring(page.indexOf("mv-doors"));

        assertThat(doors.substring(0, doors.indexOf("</ul>"))).contains("href=\"/en/daten\"", "Download data",
                "href=\"/en/karte\"", "Open the map", "href=\"/en/strategie\"", "See the progress");
        assertThat(page).contains("new posts come with the third stage");
    }

    @Test
    void bothSourcesOfTheFirstStageStandSideBySide() {
        String page = visitor.get("/strategie/zahlen").body();

        assertThat(page).contains("Digital MoveS I, Mittel nach der einen Quelle", "10\u00a0Mio.\u00a0€",
                "Digital MoveS I, Mittel nach der anderen Quelle", "fast 18\u00a0Mio.\u00a0€", "398,75");
    }

    @Test
    void whatNoSourceNamesIsSaidInWordsAndNotInvented() {
        assertThat(visitor.get("/strategie/zahlen").body()).contains("in den Quellen nicht genannt");
    }

    @Test
    void aPastStateIsShownAsItWasKnown() {
        ReportingDate oldest = city.bean(ReportingDates.class).released(100).getLast();

        HttpResponse<String> page = visitor.get("/strategie?stand=" + oldest.day().plusDays(3));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sie sehen den Stand vom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/strategie?stand=", "/strategie/bericht?stand=", "/strategie/felder/1?stand=",
        "/strategie/massnahmen/wlan?stand=", "/strategie/zeitplan?stand="})
    void aDayBeforeTheFirstReportIsAnsweredWithTheFirstDay(String address) {
        LocalDate first = city.bean(ReportingDates.class).released(100).getLast().day();

        HttpResponse<String> german = visitor.get(address + "1900-01-01", "Accept", "text/html");
        assertThat(german.statusCode()).isEqualTo(404);
        assertThat(german.body()).contains("Die Aufzeichnungen beginnen am " + new Formats(Language.DE).longDay(first));
        assertThat(visitor.get("/en" + address + "1900-01-01", "Accept", "text/html").body())
                .contains("The records begin on " + new Formats(Language.EN).longDay(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"morgen", "2026-13-01", "99999-01-01", "<script>"})
    void aDayThatIsNoneGetsAnAnswerInWords(String day) {
        HttpResponse<String> page = visitor.get("/strategie?stand=" + java.net.URLEncoder.encode(day,
                java.nio.charset.StandardCharsets.UTF_8), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Geben Sie den Tag so ein: 2026-06-30").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/strategie/felder/9", "/strategie/felder/x", "/strategie/felder/%D9%A3", "/strategie/felder/03", "/strategie/felder/+3", "/strategie/buendel/keins",
        "/strategie/massnahmen/keine"})
    void whatIsNotThereIsSaidSo(String path) {
        assertThat(visitor.get(path, "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void theListIsPagedByKeyWithoutGapsAndWithoutRepeats() {
        var snapshots = city.bean(Snapshots.class);
        var day = city.bean(ReportingDates.class).released(1).getFirst().day();
        var all = snapshots.list(day, SnapshotFilter.ALL, TitleKey.START, 1000).items();
        var walked = new java.util.ArrayList<SnapshotRow>();
        TitleKey after = TitleKey.START;
        String next;
        do {
            var page = snapshots.list(day, SnapshotFilter.ALL, after, 7);
            walked.addAll(page.items());
            next = page.next();
            after = TitleKey.of(next == null ? "" : next);
        } while (next != null);

        assertThat(walked).isEqualTo(all).hasSizeGreaterThan(30);
    }

    @Test
    void filtersStandInTheAddressAndCountWhatTheyLeave() {
        String page = visitor.get("/strategie/massnahmen?feld=2&status=delayed").body();

        assertThat(page).contains("Weiterer WLAN-Ausbau").doesNotContain("Kita-App");
    }
}
