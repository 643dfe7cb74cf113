package city.moves.services.formdesk;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Level;
import city.moves.services.applications.FormWalker;
import city.moves.services.applications.ServiceWithForm;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other words, another order and rules written by hand, while the file of a form stays. */
class AdjustingFormTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOG = "G99000002/G99000003";
    private static final String PROSE = "F99000007 nur, wenn der Hund gefährlich ist.";

    private final FormWalker editor = new FormWalker(CITY.visitor().signInAs("nadia.brandt"));
    private final String slug = ServiceWithForm.without(CITY, Level.NONE);
    private final String desk = "/amt/dienste/" + slug + "/formular";

    @Test
    void anEditorSaysItInOtherWordsAndInAnotherOrderAndTheFileStays() {
        take(dogs());
        editor.open(desk + "/1").open(link("worte")).open(link(DOG.replace("/", "%2F") + "%2FF99000005"));
        assertThat(editor.heading()).isEqualTo("Ihre Hunde › Hund › Wurftag");
        editor.press("main form[method=post]", Map.of("frage-de", "Wann kam er zur Welt?", "hilfe-de", "Steht im Impfpass",
                "frage-en", "When was it born?", "platz", "1"), Map.of());
        assertThat(editor.text()).contains("Wann kam er zur Welt?", "When was it born?", "angepasst");
        assertThat(editor.open(desk + "/1/vorschau/G99000002").text())
                .contains("Steht im Impfpass").containsSubsequence("Wann kam er zur Welt?", "Rufname");
        assertThat(editor.open(desk + "/1").text()).as("English counts once all of it is there").contains("fehlt Englisch");
        take(dogs());
        assertThat(editor.open(desk + "/2/vorschau/G99000002").text()).as("a new file keeps the words").contains("Wann kam er zur Welt?");
        assertThat(new String(schema(1), StandardCharsets.UTF_8)).isEqualTo(new String(dogs(), StandardCharsets.UTF_8));
        editor.open(desk + "/1/worte/stelle?pfad=" + DOG + "/F99000005");
        editor.press("main form[method=post]", Map.of("frage-de", "", "hilfe-de", "", "frage-en", "", "platz", "2"), Map.of());
        assertThat(editor.text()).doesNotContain("angepasst");
    }

    @Test
    void twoWhoAdjustAtOnceAreToldAndOnlyADraftIsAdjusted() {
        take(dogs());
        FormWalker late = new FormWalker(editor.visitor()).open(desk + "/1/worte/stelle");
        editor.open(desk + "/1/worte/stelle").press("main form[method=post]", Map.of("frage-de", "Hunde"), Map.of());
        late.press("main form[method=post]", Map.of("frage-de", "Vierbeiner"), Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[name=frage-de]").val()).isEqualTo("Vierbeiner");
        editor.open(desk + "/1").press("form[action$=/pruefen-lassen]", Map.of(), Map.of());
        assertThat(editor.open(desk + "/1/worte").text()).contains("Anpassen lässt sich nur ein Entwurf.");
        late.open(desk + "/1/worte/stelle").press("main form[method=post]", Map.of("frage-de", "Tiere"), Map.of());
        assertThat(late.errors()).contains("Anpassen lässt sich nur ein Entwurf.");
        FormWalker publisher = new FormWalker(CITY.visitor().signInAs("paul.richter"));
        assertThat(publisher.open(desk + "/1/worte/stelle").status()).as("publishers do not write").isEqualTo(403);
        assertThat(editor.open(desk + "/1/worte/stelle?pfad=G9").status()).isEqualTo(404);
    }

    @Test
    void whatARuleShowsMayBeMadeNeeded() {
        take(dogs());
        editor.open(desk + "/1/worte/stelle?pfad=" + DOG + "/F99000007");
        editor.press("main form[method=post]", Map.of("noetig", "ja"), Map.of());
        assertThat(editor.open(desk + "/1/regeln").text()).contains("nötig, wenn G99000002/G99000003/F99000006 = true", "hier geschrieben");
        assertThat(editor.open(desk + "/1/vorschau/G99000002?" + DOG + "%5B0%5D/F99000006=true").text())
                .contains("Nachweis der Sachkunde").doesNotContain("Nachweis der Sachkunde (freiwillig)");
        assertThat(editor.open(desk + "/1/worte/stelle?pfad=" + DOG + "/F99000004").page().select("[name=noetig]"))
                .as("no rule shows it").isEmpty();
    }

    @Test
    void aSentenceOfTheFileIsPutAsARuleWithACheck() {
        take(new String(dogs(), StandardCharsets.UTF_8).replaceAll("<xdf:definition>&quot;[^<]*</xdf:definition>",
                "<xdf:definition>" + PROSE + "</xdf:definition>").getBytes(StandardCharsets.UTF_8));
        assertThat(editor.text()).contains(PROSE, "0 von 1 werden befolgt");
        editor.open(link("regeln?zu="));
        assertThat(editor.text()).contains(PROSE);
        write("F99000006 = = true");
        assertThat(editor.errors()).contains("Beim 13. Zeichen passt „=“ nicht.");
        write("F9 = true");
        assertThat(editor.errors()).contains("So ein Feld gibt es nicht");
        write("F99000004 = true");
        assertThat(editor.errors()).contains("Hier passt die Art der Werte nicht zusammen");
        assertThat(editor.page().select("[name=ausdruck]").val()).isEqualTo("F99000004 = true");
        write("F99000006 = true");
        assertThat(editor.text()).contains("zu sehen, wenn G99000002/G99000003/F99000006 = true", "hier geschrieben");
        assertThat(editor.open(desk + "/1").text()).contains("1 von 1 werden befolgt", "als Regel geschrieben");
        assertThat(editor.open(desk + "/1/vorschau/G99000002").page().select("input[type=file]")).isEmpty();
        editor.open(desk + "/1/regeln").press("form[action$=/entfernen]", Map.of(), Map.of());
        assertThat(editor.text()).contains("Noch keine.");
        assertThat(editor.open(desk + "/1/vorschau/G99000002").page().select("input[type=file]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageOfTheDeskIsAccessible(Language language, Theme theme, int width) {
        String uri = "urn:probe:rassen-" + UUID.randomUUID();
        byte[] choosing = new String(dogs(), StandardCharsets.UTF_8)
                .replace("ist nur dann zu befüllen", "entfällt").replace("<code>input</code></xdf:feldart><xdf:datentyp><code>text</code>"
                + "</xdf:datentyp>", "<code>select</code></xdf:feldart><xdf:datentyp><code>text</code></xdf:datentyp>"
                + "<xdf:codelisteReferenz><xdf:identifikation><xdf:id>C1</xdf:id></xdf:identifikation>"
                + "<xdf:genericodeIdentification><xdf:canonicalVersionUri>" + uri + "_1"
                + "</xdf:canonicalVersionUri></xdf:genericodeIdentification>"
                + "</xdf:codelisteReferenz>").replace("<code>aktiv</code>", "<code>inVorbereitung</code>")
                .getBytes(StandardCharsets.UTF_8);
        Page page = CITY.page(language, theme, width);
        page.navigate("/anmelden");
        page.fill("[name=name]", "nadia.brandt");
        page.fill("[name=password]", "digital-moves");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        page.navigate(language.prefix() + desk);
        page.setInputFiles("#datei", new FilePayload("kaputt.xml", "text/xml", "<a/>".getBytes(StandardCharsets.UTF_8)));
        page.locator("main form .mv-send button").click();
        Accessibility.check(page);
        page.setInputFiles("#datei", new FilePayload("hunde.xml", "text/xml", choosing));
        page.locator("main form .mv-send button").click();
        Accessibility.check(page);
        take(dogs());
        for (String path : List.of("", "/2/unterschied", "/1/worte", "/1/worte/stelle?pfad=" + DOG + "/F99000007", "/1/regeln",
                "/1/vorschau/G99000002")) {
            page.navigate(language.prefix() + desk + path);
            Accessibility.check(page);
        }
        page.navigate(language.prefix() + desk + "/1/regeln");
        page.locator("main form .mv-send button").last().click();
        Accessibility.check(page);
        page.navigate(language.prefix() + "/amt/dienste/codelisten");
        Accessibility.check(page);
        page.setInputFiles("#datei", new FilePayload("rassen.xml", "text/xml", CodeListDeskTest.list(uri, 20).getBytes(StandardCharsets.UTF_8)));
        page.locator("main form .mv-send button").click();
        page.locator("main th:has-text('" + uri + "') a").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Hunderassen der Probe");
        Accessibility.check(page);
        take(choosing);
        page.navigate(language.prefix() + desk + "/3/vorschau/G99000001");
        assertThat(page.locator("datalist").count()).as("many options").isPositive();
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private void write(String expression) {
        editor.press("form[action$=/regeln]", Map.of("stelle", DOG + "/F99000007", "art", "VISIBLE", "ausdruck", expression), Map.of());
    }

    private String link(String part) {
        return editor.page().select("main a[href*=" + part + "]").attr("href");
    }

    private void take(byte[] file) {
        editor.open(desk).press("form[enctype]", Map.of(), Map.of("datei", file));
    }

    private byte[] schema(int number) {
        return CITY.database().sql("select schema from services.form_version where service = :slug and number = :number")
                .param("slug", slug).param("number", number).query(byte[].class).single();
    }

    private static byte[] dogs() {
        return FormDeskTest.dogs();
    }
}
