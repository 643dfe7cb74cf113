package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.geo.LayerState;
import city.moves.geo.Layers;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor of the map does with a file, in a browser. */
class IntakeBrowserTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String BEDS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[9.1,48.7],[9.2,48.8],[9.2,48.7],[9.1,48.8],[9.1,48.7]]]},
             "properties":{"nr":1,"art":"Beet","angelegt":"2020-03-01"}},
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[9.45,48.9],[9.46,48.9],[9.46,48.91],[9.45,48.9]]]},
             "properties":{"nr":2,"art":"Wiese","angelegt":"2021-03-01"}}]}
            """;

    private final String key = "beete-" + UUID.randomUUID().toString().substring(0, 8);

    private static Page emre(Language language, Theme theme, int width, boolean scripted) {
        Page page = CITY.page(language, theme, width);
        if (!scripted) {
            page.context().route(address -> address.endsWith(".js"), route -> route.abort());
        }
        page.navigate(language.prefix() + "/anmelden");
        page.fill("[name=name]", "emre.yilmaz");
        page.fill("[name=password]", "digital-moves");
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.contains("/anmelden"));
        return page;
    }

    private static void upload(Page page, String name, String content) {
        page.setInputFiles("#datei", new FilePayload(name, "application/octet-stream",
                content.getBytes(StandardCharsets.UTF_8)));
        send(page, "/einlesen");
        page.waitForURL(address -> !address.endsWith("/einlesen"));
    }

    /** Without script somebody looks again as long as a job is at work. */
    private static void await(Page page) {
        while (page.locator("text=Stand neu laden").count() > 0) {
            page.click("text=Stand neu laden");
        }
    }

    private static void send(Page page, String ending) {
        page.locator("main form[action$='" + ending + "'] .mv-send button").first().click();
    }

    /** Without script, and by keyboard where a mouse would be quicker. */
    @Test
    void aFileBecomesAPublishedLayer() {
        Page page = emre(Language.DE, Theme.LIGHT, 1280, false);
        page.navigate("/amt/geo");
        page.click("text=Geodaten einlesen");
        upload(page, "Beete.geojson", BEDS);
        await(page);
        assertThat(page.textContent("main")).contains("Flächen, die sich selbst schneiden: 1");
        page.check("#OUTSIDE_CITY-LEAVE_OUT");
        send(page, "/pruefung");
        page.fill("#s1-de", "Bepflanzung");
        page.selectOption("#von", "s2");
        page.press("#s1-de", "Enter");
        page.waitForURL("**/angaben");
        page.fill("#titel", "Beete der Stadt");
        page.fill("#kennung", key);
        page.selectOption("#lizenz", "dl-de/by-2-0");
        page.fill("#quelle", "Tiefbauamt");
        send(page, "/angaben");
        await(page);
        page.waitForURL("**/uebersicht");
        assertThat(page.textContent("main")).contains("Beete der Stadt", "davon repariert");
        send(page, "/uebersicht");
        await(page);
        page.click("main a:text-is('Veröffentlichen')");
        page.waitForURL("**/stand");
        page.locator("main form button").first().click();
        page.waitForURL("**getan=**");
        assertThat(CITY.bean(Layers.class).find(key).orElseThrow().state()).isEqualTo(LayerState.PUBLISHED);
        page.navigate("/ogc/collections/" + key + "/items/1?f=html");
        assertThat(page.textContent("main")).contains("Bepflanzung", "Beet");
        RunningCity.leave(page);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageAndStateIsAccessible(Language language, Theme theme, int width) {
        Page page = emre(language, theme, width, true);
        String all = language.prefix() + Uploader.ALL;
        page.navigate(all);
        send(page, "/einlesen");
        check(page, "no file was chosen");
        upload(page, "Orte.csv", "Nr;Art;x;y\n1;Bank;513000;5402000\n2;zwei;513100;5402100\n");
        check(page, "the system is unknown");
        page.selectOption("#system", "http://www.opengis.net/def/crs/EPSG/0/25832");
        send(page, "/system");
        page.waitForSelector("figure svg");
        page.navigate(all);
        upload(page, "Liste.csv", "id;Adresse;Art\n1;Marktplatz 1;Bank\n2;Marktplatz 99;Bank\n");
        page.waitForSelector("#ADDRESS_UNKNOWN-TAKE");
        check(page, "an address that is not known");
        send(page, "/pruefung");
        check(page, "columns with addresses");
        page.navigate(all);
        upload(page, "Beete.geojson", BEDS);
        page.locator("main details summary").first().click();
        check(page, "found");
        send(page, "/pruefung");
        check(page, "columns");
        page.fill("#s0-name", "Nr!");
        send(page, "/spalten");
        check(page, "a wrong name");
        page.fill("#s0-name", "nr");
        send(page, "/spalten");
        send(page, "/angaben");
        check(page, "nothing is said of the layer");
        page.fill("#titel", "Beete");
        page.fill("#kennung", key);
        page.selectOption("#lizenz", "CC0-1.0");
        page.fill("#quelle", "Tiefbauamt");
        send(page, "/angaben");
        page.waitForURL("**/uebersicht");
        check(page, "summary");
        send(page, "/uebersicht");
        page.waitForSelector("text=" + (language == Language.DE ? "Veröffentlichen" : "Publish"));
        check(page, "taken");
        page.navigate(all);
        page.selectOption("#ebene", key);
        upload(page, "Beete.geojson", BEDS.replace("Wiese", "Rasen").replace("\"nr\":1", "\"nr\":3,\"neu\":5"));
        send(page, "/pruefung");
        check(page, "columns again");
        send(page, "/spalten");
        page.waitForURL("**/uebersicht");
        assertThat(page.textContent("main")).contains("Rasen");
        check(page, "difference");
        page.navigate(all);
        upload(page, "bild.png", "no geodata");
        check(page, "cannot be read");
        Intake intake = waiting();
        page.navigate(all + "/" + intake.id());
        check(page, "being read");
        CITY.bean(Intakes.class).change(intake, IntakeState.CHOOSING,
                intake.content().found(Findings.ofSeveral("GEOPACKAGE", List.of("wege", "orte"))));
        page.waitForSelector("input[name=ebene]");
        check(page, "choose a layer");
        page.navigate(all);
        check(page, "list");
        RunningCity.leave(page);
    }

    /** A file that no job works on. */
    private static Intake waiting() {
        UUID emre = CITY.database().sql("select id from identity.account where sign_in_name = 'emre.yilmaz'")
                .query(UUID.class).single();
        return CITY.bean(Intakes.class).add(UUID.randomUUID(), "Wege.gpkg", 5_000_000, null, emre, "Emre Yılmaz");
    }

    private static void check(Page page, String state) {
        assertThat(page.title()).as(state).isNotBlank();
        Accessibility.check(page);
    }
}
