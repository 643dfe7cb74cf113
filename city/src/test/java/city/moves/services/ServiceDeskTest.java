package city.moves.services;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text of a service on its way: written by one, published by another. */
class ServiceDeskTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String NO_RIGHT = "lea.sommer";

    private final HttpVisitor editor = CITY.visitor().signInAs("nadia.brandt");
    private final HttpVisitor publisher = CITY.visitor().signInAs("paul.richter");
    private final String slug = "probe-" + UUID.randomUUID();
    private final String desk = "/amt/dienste/" + slug;

    @Test
    void whatOneWritesAnotherPublishesAndEveryoneReads() {
        assertThat(add("Quittenbaum ausleihen").statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().get("/dienste/" + slug).statusCode()).as("a draft is nobody else's").isEqualTo(404);
        assertThat(editor.get(desk + "/vorschau/1").body()).contains("Quittenbaum ausleihen");
        assertThat(step(editor, "pruefen-lassen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(step(editor, "veroeffentlichen", Map.of("gilt-ab", day(0))).statusCode()).as("no right").isEqualTo(403);
        assertThat(step(publisher, "veroeffentlichen", Map.of("gilt-ab", "")).body()).contains("ab wann die Fassung gilt");
        assertThat(step(publisher, "veroeffentlichen", Map.of("gilt-ab", day(0))).statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().get("/dienste/" + slug).body()).contains("Quittenbaum ausleihen", "46,00\u00a0€");
        assertThat(deeds()).isEqualTo(3);
        assertThat(found()).isEqualTo(1);
        assertThat(step(publisher, "zuruecknehmen", Map.of("grund", "Der Baum ist umgefallen.")).statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().get("/dienste/" + slug).statusCode()).isEqualTo(404);
        assertThat(CITY.visitor().get("/dienste/" + slug + "/fassung/1").body())
                .as("cases that began with it still read it").contains("Quittenbaum ausleihen", "Sie gilt heute nicht.");
        assertThat(found()).isZero();
    }

    @Test
    void aNewVersionBeginsOnItsDayAndSaysWhatIsDifferent() {
        published("Leiter leihen");
        assertThat(write(fields("Leiter und Säge leihen")).statusCode()).isEqualTo(302);
        assertThat(step(editor, "pruefen-lassen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(publisher.get(desk + "/unterschied/2").body()).contains("Titel", "Leiter leihen", "Leiter und Säge leihen");
        assertThat(step(publisher, "zurueckgeben", Map.of("bemerkung", "Säge prüfen")).statusCode()).isEqualTo(302);
        assertThat(editor.get(desk).body()).contains("Säge prüfen");
        step(editor, "pruefen-lassen", Map.of());
        assertThat(step(publisher, "veroeffentlichen", Map.of("gilt-ab", day(1))).statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().get("/dienste/" + slug).body()).contains("Leiter leihen");
        assertThat(CITY.bean(Services.class).find(slug, today().plusDays(1)).orElseThrow().description().naming().plain().de())
                .isEqualTo("Leiter und Säge leihen");
        assertThat(CITY.bean(Versions.class).turningOn(today().plusDays(1), "", 100))
                .as("the search follows in the night").contains(slug);
        assertThat(CITY.bean(Services.class).find(slug, 1)).as("the old version stays").isPresent();
    }

    @Test
    void whatLacksAModuleIsNotPublishedAndEachGapIsNamed() {
        Map<String, String> fields = new HashMap<>(fields("Halbes Ding"));
        fields.put("ablauf", "");
        fields.put("kosten", "");
        assertThat(add(fields).statusCode()).isEqualTo(302);
        assertThat(editor.get(desk).body()).contains("Beschreiben Sie den Ablauf", "auch wenn er nichts kostet")
                .doesNotContain("Prüfen lassen");
        HttpResponse<String> refused = step(editor, "pruefen-lassen", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("mv-error-summary");
    }

    @Test
    void nobodyPublishesTheirOwnText() {
        assertThat(add("Selbst gemacht").statusCode()).isEqualTo(302);
        step(editor, "pruefen-lassen", Map.of());
        CITY.database().sql("""
                update services.version set state = 'DRAFT' where service = (select id from services.service where slug = :slug)
                """).param("slug", slug).update();
        CITY.database().sql("""
                update services.version set editor = '01900000-0000-7000-8000-000000000010'
                where service = (select id from services.service where slug = :slug)
                """).param("slug", slug).update();
        step(editor, "pruefen-lassen", Map.of());
        HttpResponse<String> refused = step(publisher, "veroeffentlichen", Map.of("gilt-ab", day(0)));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Eine andere Person muss sie veröffentlichen.");
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        add("Erste Fassung");
        Map<String, String> late = fields("Meine Fassung");
        assertThat(write(fields("Ihre Fassung")).statusCode()).isEqualTo(302);
        late.put("version", "1");
        late.put("fassung", "1");
        HttpResponse<String> conflict = editor.submit(desk + "/schreiben", desk + "/schreiben", late);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("value=\"Meine Fassung\"", "Was inzwischen gespeichert ist", "Ihre Fassung",
                "name=\"version\" value=\"2\"");
    }

    @Test
    void whoSavesWithoutAChangeIsToldThatNothingIsDifferent() {
        add("Erste Fassung");
        HttpResponse<String> answer = write(fields("Erste Fassung"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?getan=unveraendert");
        assertThat(editor.get(desk + "?getan=unveraendert").body()).contains("Es gibt keinen neuen Entwurf");
    }

    @Test
    void whatIsWrongIsNamedAtItsFieldAndNothingTypedIsLost() {
        Map<String, String> fields = new HashMap<>(fields(""));
        fields.put("kosten", "viel Geld");
        fields.put("schluessel", "4711");
        fields.put("geprueft", "gestern");
        HttpResponse<String> answer = add(fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#titel\"", "href=\"#kosten\"", "href=\"#schluessel\"", "href=\"#geprueft\"",
                "viel Geld");
    }

    @Test
    void whoHasNoRightSeesNothingOfTheDesk() {
        HttpVisitor other = CITY.visitor().signInAs(NO_RIGHT);
        for (String path : List.of("/amt/dienste", "/amt/dienste/neu", "/amt/dienste/personalausweis",
                "/amt/dienste/personalausweis/schreiben", "/amt/dienste/personalausweis/vorschau/1",
                "/amt/dienste/personalausweis/unterschied/1")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(publisher.get("/amt/dienste/personalausweis/schreiben").statusCode()).as("publishers do not write").isEqualTo(403);
    }

    @Test
    void theListIsPagedByKeyAndAsksLittle() {
        add("Aachener Probe");
        assertThat(editor.get("/amt/dienste?q=Aachener+Probe").body()).contains(desk, "im Entwurf", "Entwurf");
        assertThat(editor.get("/amt/dienste?stand=IN_REVIEW&q=Aachener+Probe").body()).doesNotContain(desk);
        assertThat(editor.get("/amt/dienste?nach=personalausweis").body()).doesNotContain("href=\"/amt/dienste/hund-anmelden\"");
        assertThat(CITY.queries().during(() -> editor.get("/amt/dienste"), "services.")).isLessThan(6);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageIsAccessible(Language language, Theme theme, int width) {
        published("Axt ausleihen");
        write(fields("Axt und Beil ausleihen"));
        step(editor, "pruefen-lassen", Map.of());
        Page page = CITY.page(language, theme, width);
        page.navigate("/anmelden");
        page.fill("[name=name]", "nadia.brandt");
        page.fill("[name=password]", "digital-moves");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        for (String path : List.of("/amt/dienste", "/amt/dienste?q=gibtesnicht", desk, desk + "/unterschied/2",
                "/amt/dienste/personalausweis", "/amt/dienste/personalausweis/schreiben")) {
            page.navigate(language.prefix() + path);
            Accessibility.check(page);
        }
        page.navigate(language.prefix() + "/amt/dienste/neu");
        page.locator("main form .mv-send button").click();
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private void published(String title) {
        add(title);
        step(editor, "pruefen-lassen", Map.of());
        assertThat(step(publisher, "veroeffentlichen", Map.of("gilt-ab", day(0))).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> add(String title) {
        return add(fields(title));
    }

    private HttpResponse<String> add(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("adresse", slug);
        return editor.submit("/amt/dienste/neu", "/amt/dienste/neu", all);
    }

    private HttpResponse<String> write(Map<String, String> fields) {
        var form = Jsoup.parse(editor.get(desk + "/schreiben").body());
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", form.select("input[name=version]").attr("value"));
        all.put("fassung", form.select("input[name=fassung]").attr("value"));
        return editor.submit(desk + "/schreiben", desk + "/schreiben", all);
    }

    private HttpResponse<String> step(HttpVisitor person, String step, Map<String, String> fields) {
        int version = CITY.bean(Versions.class).of(slug).getFirst().version();
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", String.valueOf(version));
        return person.submit("/konto", desk + "/" + step, all);
    }

    private static Map<String, String> fields(String title) {
        Map<String, String> fields = new HashMap<>();
        fields.put("titel", title);
        fields.put("titel-en", "Borrow a thing");
        fields.put("name", "Ausleihe");
        fields.put("kurz", "Sie leihen sich etwas aus.");
        fields.put("kurz-en", "You borrow something.");
        fields.put("suchworte", "borgen\nmieten\nGerät\nWerkzeug");
        fields.put("stelle", "rathaus");
        fields.put("weg", "APPOINTMENT");
        fields.put("niveau", "NONE");
        fields.put("lebenslagen", "kultur-und-sport");
        fields.put("fuer", "personen");
        fields.put("text", "Die Stadt verleiht Geräte.");
        fields.put("unterlagen", "Ausweis | gültig | manchmal");
        fields.put("ablauf", "Kommen Sie vorbei.\nNehmen Sie es mit.");
        fields.put("kosten", "46,00 | für eine Woche\nkostenlos | für Schulen");
        fields.put("dauer-von", "1");
        fields.put("dauer-einheit", "DAYS");
        fields.put("recht", "Satzung der Stadt");
        fields.put("geprueft", "2026-11");
        return fields;
    }

    private static LocalDate today() {
        return CITY.clock().today();
    }

    private static String day(int days) {
        return today().plusDays(days).toString();
    }

    private long deeds() {
        return count("select count(*) from audit.entry where subject = :key", "service:" + slug);
    }

    private long found() {
        return count("select count(*) from search.document where module = 'services' and id = :key", slug);
    }

    private static long count(String sql, String key) {
        return CITY.database().sql(sql).param("key", key).query(Long.class).single();
    }
}
