package city.moves.geo.desk;

import static city.moves.geo.TestLayers.feature;
import static city.moves.geo.desk.DeskVisit.CITY;
import static city.moves.geo.desk.DeskVisit.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.TestLayers;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of layers and the page of one. */
class LayersDeskTest {

    @Test
    void whatAPersonMayWriteToComesFirst() {
        Page page = DeskVisit.plain(EDITOR, Language.DE, Theme.LIGHT, 1280);
        page.navigate("/amt/geo?amt=tiefbauamt&q=Beispiel");
        String rows = page.locator("main table").innerText();
        assertThat(rows).contains("Diese dürfen Sie ändern", "Beispiel-Trinkbrunnen", "Tiefbauamt",
                "Diese dürfen Sie ansehen", "Beispiel-Radabstellanlagen", "aus einem anderen Bereich");
        assertThat(rows.indexOf("Beispiel-Trinkbrunnen")).isLessThan(rows.indexOf("Diese dürfen Sie ansehen"))
                .isLessThan(rows.indexOf("Beispiel-Radabstellanlagen"));
        page.locator("#stand").selectOption("DRAFT");
        page.locator("main form button").click();
        assertThat(page.locator("main").innerText()).doesNotContain("Beispiel-Trinkbrunnen");
        RunningCity.leave(page);
    }

    @Test
    void onlyWhoMayReadInIsLedThere() {
        assertThat(CITY.visitor().signInAs(EDITOR).get("/amt/geo").body()).contains("/amt/geo/einlesen");
        assertThat(CITY.visitor().signInAs(DeskVisit.MANAGER).get("/amt/geo").body()).doesNotContain("/amt/geo/einlesen");
    }

    @Test
    void aLongListIsTurnedPageByPageAndLosesNothing() {
        String word = "Seite" + TestLayers.newKey();
        IntStream.range(0, 52).forEach(number -> TestLayers.draftCalled(CITY, TestLayers.newKey(),
                word + String.format(" %02d", number)));
        HttpVisitor visitor = CITY.visitor().signInAs(EDITOR);
        String first = visitor.get("/amt/geo?q=" + word).body();
        assertThat(first).contains(word + " 00", word + " 49").doesNotContain(word + " 50");
        String next = first.replaceAll("(?s).*href=\"([^\"]*nach=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(visitor.get(next).body()).contains(word + " 50", word + " 51").doesNotContain(word + " 49");
        assertThat(visitor.get("/amt/geo?nach=unsinn").statusCode()).isEqualTo(200);
    }

    @Test
    void theFeaturesOfALayerAreFoundByAWordOrTheirIdAndTurnedPageByPage() {
        String key = TestLayers.newKey();
        List<MapFeature> features = IntStream.range(0, 30).mapToObj(number -> feature("baum-" + number,
                "POINT(9.1" + number + " 48.7)", Map.of("name", "Größe " + number))).toList();
        TestLayers.publish(CITY, key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE,
                Map.of("name", PropertyType.STRING), features);
        Page page = DeskVisit.plain(EDITOR, Language.DE, Theme.LIGHT, 1280);
        page.navigate("/amt/geo/themen/" + key);
        assertThat(page.locator("main tbody tr").count()).isEqualTo(25);
        page.locator("a[rel=next]").click();
        assertThat(page.locator("main tbody tr").count()).isEqualTo(5);
        page.locator("#q").fill("grösse 7");
        page.locator("#q").press("Enter");
        assertThat(page.locator("main tbody tr").allInnerTexts()).singleElement().asString().contains("Größe 7");
        page.locator("#q").fill("baum-12");
        page.locator("#q").press("Enter");
        assertThat(page.locator("main tbody tr").allInnerTexts()).singleElement().asString().contains("Größe 12");
        page.locator("#q").fill("%_'\\");
        page.locator("#q").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Kein Objekt");
        RunningCity.leave(page);
    }

    @Test
    void whoHasNoRightInThisRoomSeesNothingOfIt() {
        HttpVisitor citizen = CITY.visitor().signInAs("anna.beck");
        assertThat(citizen.get("/amt/geo").statusCode()).isEqualTo(403);
        assertThat(citizen.get("/amt/geo/themen/beispiel-trinkbrunnen").statusCode()).isEqualTo(403);
        assertThat(citizen.get("/amt/geo/themen/gibt-es-nicht").statusCode()).isEqualTo(403);
        assertThat(CITY.visitor().signInAs(EDITOR).get("/amt/geo/themen/gibt-es-nicht").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void listAndPageOfALayerAreForEveryone(Language language, Theme theme, int width) {
        String draft = TestLayers.newKey();
        TestLayers.draft(CITY, draft);
        Page page = DeskVisit.plain(EDITOR, language, theme, width);
        for (String address : List.of("/amt/geo", "/amt/geo?q=gibt-es-nicht", "/amt/geo/themen/beispiel-trinkbrunnen",
                "/amt/geo/themen/beispiel-radabstellanlagen", "/amt/geo/themen/" + draft)) {
            page.navigate(language.prefix() + address);
            assertThat(page.locator("main").innerText()).as(address).doesNotContain("geo.desk.");
            Accessibility.check(page);
        }
        RunningCity.leave(page);
    }
}
