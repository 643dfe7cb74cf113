package city.moves.geo.desk;

import static city.moves.geo.TestLayers.feature;
import static city.moves.geo.desk.DeskVisit.CITY;
import static city.moves.geo.desk.DeskVisit.EDITOR;
import static city.moves.geo.desk.DeskVisit.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.TestLayers;
import city.moves.platform.identity.TestTokens;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a layer, who sees it, and who may write to it. */
class KeepingLayersTest {

    private final String key = TestLayers.newKey();
    private final String layer = "/amt/geo/themen/" + key;
    private final String collection = "/ogc/collections/" + key;
    private final HttpVisitor editor = CITY.visitor().signInAs(EDITOR);
    private final HttpVisitor manager = CITY.visitor().signInAs(MANAGER);

    @BeforeEach
    void publishALayer() {
        TestLayers.publishOf(CITY, "tiefbauamt", key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE,
                Map.of("name", PropertyType.STRING), List.of(feature("a", "POINT(9.18 48.77)", Map.of("name", "A"))));
    }

    @Test
    void theOfficeInChargeSaysWhatTheLayerIs() {
        Page page = DeskVisit.plain(EDITOR, Language.DE, Theme.LIGHT, 1280);
        page.navigate(layer);
        page.locator("main a", new Page.LocatorOptions().setHasText("Angaben ändern")).click();
        page.locator("#titel-de").fill("Bänke " + key);
        page.locator("#lizenz").selectOption("dl-de/by-2-0");
        page.locator("#e0-de").fill("Aufstellort");
        page.locator("#e0-filter").uncheck();
        page.locator("#quelle").fill("© Tiefbauamt");
        page.locator("#quelle").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Die Angaben sind gespeichert.", "Bänke " + key,
                "hat die Angaben geändert", "Lizenz: CC0-1.0 → dl-de/by-2-0");
        RunningCity.leave(page);
        HttpVisitor visitor = CITY.visitor();
        assertThat(visitor.get(collection + "?f=html").body()).contains("Bänke " + key, "Aufstellort", "© Tiefbauamt");
        assertThat(visitor.get(collection + "/queryables?f=json").body()).doesNotContain("Aufstellort");
    }

    @Test
    void ofTwoWhoSayItTheSecondOneSeesWhatTheFirstOneSaid() {
        Map<String, String> mine = DeskForm.of(editor, layer + "/angaben");
        Map<String, String> theirs = DeskForm.of(manager, layer + "/angaben");
        theirs.put("titel-de", "Von nebenan");
        assertThat(manager.post(layer + "/angaben", theirs).statusCode()).isEqualTo(302);
        mine.put("titel-de", "Von hier");
        var answer = editor.post(layer + "/angaben", mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Von nebenan", "value=\"Von hier\"", "Das unterscheidet sich");
        Map<String, String> wrongly = DeskForm.of(editor, layer + "/angaben");
        wrongly.putAll(Map.of("titel-de", "", "lizenz", "erfunden"));
        var wrong = editor.post(layer + "/angaben", wrongly);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("id=\"titel-de-fehler\"", "id=\"lizenz-fehler\"");
    }

    @Test
    void onlyWhoManagesLayersGivesOneToAnotherOffice() {
        Map<String, String> form = DeskForm.of(editor, layer + "/angaben");
        assertThat(form).doesNotContainKey("amt");
        form.put("amt", "do-it");
        assertThat(editor.post(layer + "/angaben", form).statusCode()).isEqualTo(403);
        Map<String, String> theirs = DeskForm.of(manager, layer + "/angaben");
        theirs.put("amt", "stadtmessungsamt");
        assertThat(manager.post(layer + "/angaben", theirs).statusCode()).isEqualTo(302);
        assertThat(editor.get(layer + "/angaben").statusCode()).isEqualTo(403);
    }

    @Test
    void aLayerIsWithdrawnAndPublishedAgainAndTheWholeCityKnows() {
        Map<String, String> form = DeskForm.of(editor, layer + "/stand");
        assertThat(editor.post(layer + "/stand", form).statusCode()).isEqualTo(302);
        HttpVisitor visitor = CITY.visitor();
        assertThat(visitor.get(collection).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/daten/geo-" + key).statusCode()).isEqualTo(404);
        assertThat(editor.get(layer).body()).contains("zurückgezogen", "hat das Kartenthema zurückgezogen",
                "veröffentlicht → zurückgezogen");
        assertThat(editor.get(layer + "/neu").statusCode()).as("nothing is edited in it").isEqualTo(403);
        Map<String, String> again = DeskForm.of(editor, layer + "/stand");
        assertThat(again).containsEntry("stand", "PUBLISHED");
        Map<String, String> stale = DeskForm.of(manager, layer + "/stand");
        assertThat(editor.post(layer + "/stand", again).statusCode()).isEqualTo(302);
        assertThat(visitor.get(collection).statusCode()).isEqualTo(200);
        assertThat(manager.post(layer + "/stand", stale).statusCode()).isEqualTo(409);
        Map<String, String> nonsense = DeskForm.of(editor, layer + "/stand");
        nonsense.put("stand", "DRAFT");
        assertThat(editor.post(layer + "/stand", nonsense).statusCode()).isEqualTo(409);
        nonsense = DeskForm.of(editor, layer + "/stand");
        nonsense.put("stand", "unsinn");
        assertThat(editor.post(layer + "/stand", nonsense).statusCode()).isEqualTo(400);
    }

    @Test
    void anOfficeIsLetInForOneLayerByWhoManagesThemAndShutOutAgain() {
        String token = TestTokens.ofMapEditor("do-it");
        assertThat(create(token)).isEqualTo(403);
        Page page = DeskVisit.plain(MANAGER, Language.DE, Theme.LIGHT, 1280);
        page.navigate(layer + "/zugriff");
        page.locator("input[value=do-it]").check();
        page.locator("main form .mv-send button").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Der Zugriff ist geändert.", "hat den Zugriff geändert",
                "Amt für Digitalisierung, Organisation und IT");
        RunningCity.leave(page);
        assertThat(create(token)).as("a program of somebody of that office").isEqualTo(201);
        assertThat(editor.get(layer + "/zugriff").statusCode()).as("the office in charge lets nobody in").isEqualTo(403);
        assertThat(editor.submit("/konto", layer + "/zugriff", Map.of("amt", "do-it")).statusCode()).isEqualTo(403);
        Map<String, String> form = DeskForm.of(manager, layer + "/zugriff");
        assertThat(form).containsEntry("amt", "do-it");
        Map<String, String> stale = DeskForm.of(manager, layer + "/zugriff");
        form.put("amt", "gibt-es-nicht");
        assertThat(manager.post(layer + "/zugriff", form).statusCode()).isEqualTo(400);
        form = DeskForm.of(manager, layer + "/zugriff");
        form.remove("amt");
        assertThat(manager.post(layer + "/zugriff", form).statusCode()).isEqualTo(302);
        assertThat(create(token)).isEqualTo(403);
        assertThat(manager.post(layer + "/zugriff", stale).statusCode()).as("made from an older state").isEqualTo(409);
    }

    @Test
    void anOfficeThatWasLetInWritesFeaturesAndNothingElse() {
        String guarded = TestLayers.newKey();
        String path = "/amt/geo/themen/" + guarded;
        TestLayers.publishOf(CITY, "do-it", guarded, GeometryKind.POINT, Crs.CRS84, MapTime.NONE,
                Map.of("name", PropertyType.STRING), List.of());
        assertThat(editor.get(path + "/neu").statusCode()).isEqualTo(403);
        Map<String, String> form = DeskForm.of(manager, path + "/zugriff");
        form.put("amt", "tiefbauamt");
        assertThat(manager.post(path + "/zugriff", form).statusCode()).isEqualTo(302);
        assertThat(editor.get(path + "/neu").statusCode()).isEqualTo(200);
        assertThat(editor.get(path + "/angaben").statusCode()).isEqualTo(403);
        assertThat(editor.get(path + "/stand").statusCode()).isEqualTo(403);
        assertThat(editor.get("/amt/geo?q=" + guarded).body()).contains("Diese dürfen Sie ändern");
    }

    @Test
    void whatAnotherPartDeclaresIsKeptThere() {
        String racks = "/amt/geo/themen/beispiel-radabstellanlagen";
        for (String path : List.of("/angaben", "/stand")) {
            assertThat(editor.get(racks + path).statusCode()).as(path).isEqualTo(409);
            assertThat(editor.submit("/konto", racks + path, Map.of("stand", "WITHDRAWN")).statusCode()).isEqualTo(409);
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageAboutALayerIsForEveryone(Language language, Theme theme, int width) {
        Page page = DeskVisit.plain(MANAGER, language, theme, width);
        for (String address : List.of(layer, layer + "/angaben", layer + "/stand", layer + "/zugriff")) {
            page.navigate(language.prefix() + address);
            assertThat(page.locator("main").innerText()).as(address).doesNotContain("geo.desk.");
            Accessibility.check(page);
        }
        page.navigate(language.prefix() + layer + "/angaben");
        page.locator("#titel-de").fill("");
        page.locator("#quelle").press("Enter");
        assertThat(page.locator("#fehler").count()).isEqualTo(1);
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private int create(String token) {
        return CITY.visitor().send(CITY.visitor().request(collection + "/items")
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/geo+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}"))
                .build()).statusCode();
    }
}
