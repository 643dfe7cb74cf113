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
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features from the desk: changed, added, deleted, brought back, by one and by two at once. */
class FeaturesDeskTest {

    private static final Map<String, PropertyType> PROPERTIES = Map.of("a_name", PropertyType.STRING,
            "b_count", PropertyType.INTEGER, "c_height", PropertyType.NUMBER, "d_open", PropertyType.BOOLEAN,
            "e_since", PropertyType.DATE, "f_seen", PropertyType.TIMESTAMP, "g_until", PropertyType.DATE);

    private final String key = TestLayers.newKey();
    private final String layer = "/amt/geo/themen/" + key;
    private final String well = layer + "/objekte/brunnen";
    private final HttpVisitor editor = CITY.visitor().signInAs(EDITOR);

    @BeforeEach
    void publishALayer() {
        publish(key, GeometryKind.POINT, Crs.UTM32, List.of(feature("brunnen", "POINT(9.1829 48.7758)",
                Map.of("a_name", "Lindenbrunnen", "b_count", 3, "c_height", 1234.5678901, "d_open", true,
                        "e_since", LocalDate.of(2020, 5, 1), "f_seen", Instant.parse("2026-03-01T09:30:15.123456Z")))));
    }

    private static void publish(String key, GeometryKind kind, Crs crs, List<MapFeature> features) {
        TestLayers.publishOf(CITY, "tiefbauamt", key, kind, crs, new MapTime("e_since", "g_until"), PROPERTIES,
                features);
    }

    @Test
    void anEditorChangesAFeatureWithoutScriptAndTheHistoryTellsIt() {
        Page page = DeskVisit.plain(EDITOR, Language.DE, Theme.LIGHT, 1280);
        page.navigate(layer);
        page.locator("main tbody a").first().click();
        page.locator("main a.kern-btn--primary").click();
        assertThat(page.locator("#e2").inputValue()).isEqualTo("1234,5678901");
        assertThat(page.locator("#e4").inputValue()).isEqualTo("01.05.2020");
        page.locator("#e1").fill("1.204");
        page.locator("#e3-nein").check();
        page.locator("#e4").fill("2.6.2021");
        page.locator("#grund").fill("Begehung vom Montag");
        page.locator("#grund").press("Enter");
        String said = page.locator("main").innerText();
        assertThat(said).contains("Das Objekt ist geändert.", "Fassung 2", "Emre Yılmaz", "Begehung vom Montag",
                "b_count: 3 → 1.204", "d_open: ja → nein", "e_since: 01.05.2020 → 02.06.2021")
                .doesNotContain("Der Ort wurde geändert.");
        RunningCity.leave(page);
        assertThat(stored("c_height")).as("what nobody touched").isEqualTo("1234.5678901");
        assertThat(stored("f_seen")).isEqualTo("2026-03-01T09:30:15.123456Z");
        assertThat(trail("feature.changed")).isEqualTo(1);
    }

    @Test
    void aPlaceIsTypedInEitherSystemAndAWrongOneIsExplained() {
        Map<String, String> form = form(well + "/bearbeiten");
        assertThat(form).containsEntry("system", "utm").containsKeys("ost", "nord");
        form.putAll(Map.of("system", "grad", "ost", "9,2", "nord", "48.8"));
        assertThat(send(well + "/bearbeiten", form).statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().get("/ogc/collections/" + key + "/items/brunnen?f=json").body()).contains("[9.2,48.8]");
        Map<String, String> again = form(well + "/bearbeiten");
        for (String[] wrong : new String[][] {{"ost", "", "Ein Ort braucht beide Zahlen."},
            {"ost", "1.2.3", "ohne Tausenderpunkte"}, {"nord", "viel", "ohne Tausenderpunkte"},
            {"ost", "999999999999", "außerhalb des Koordinatensystems"}}) {
            Map<String, String> typed = new LinkedHashMap<>(again);
            typed.put(wrong[0], wrong[1]);
            var answer = send(well + "/bearbeiten", typed);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(wrong[2], "value=\"" + wrong[1] + "\"");
        }
        again.putAll(Map.of("ost", "", "nord", ""));
        assertThat(send(well + "/bearbeiten", again).statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().get("/ogc/collections/" + key + "/items/brunnen?f=json").body())
                .contains("\"geometry\":null");
    }

    @Test
    void aPlaceOutsideOfTheCityIsTakenOnlyFromSomebodyWhoMeansIt() {
        Map<String, String> form = form(well + "/bearbeiten");
        form.putAll(Map.of("system", "utm", "ost", "99", "nord", "5402147,814", "grund", "verlegt"));
        HttpResponse<String> answer = send(well + "/bearbeiten", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#fehler a[href=#weit-weg]").text())
                .contains("Dieser Ort liegt außerhalb der Stadt.");
        assertThat(stored("a_name")).isEqualTo("Lindenbrunnen");
        form.put("weit-weg", "ja");
        assertThat(send(well + "/bearbeiten", form).statusCode()).isEqualTo(302);
        assertThat(editor.get(well).body()).contains("99 / 5402147,814");
        Map<String, String> later = form(well + "/bearbeiten");
        later.put("e0", "Fernbrunnen");
        assertThat(send(well + "/bearbeiten", later).statusCode()).as("a place that stays is not asked for again").isEqualTo(302);
    }

    @Test
    void everyWrongValueIsSaidAtItsFieldAndNothingTypedIsLost() {
        Map<String, String> form = form(well + "/bearbeiten");
        form.putAll(Map.of("e1", "drei", "e2", "1,2,3", "e4", "31.2.2026", "e5", "gestern", "e6", "1.1.2001"));
        var answer = send(well + "/bearbeiten", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"e1-fehler\"", "id=\"e2-fehler\"", "id=\"e4-fehler\"",
                "id=\"e5-fehler\"", "value=\"drei\"", "value=\"gestern\"");
        form.putAll(Map.of("e1", "99999999999999999999", "e2", "1", "e4", "1.5.2020", "e5", "1.1.12026 10:00"));
        assertThat(send(well + "/bearbeiten", form).body()).contains("id=\"e1-fehler\"", "id=\"e5-fehler\"",
                "Das Ende liegt vor dem Beginn.");
        assertThat(stored("b_count")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LINE | 9,1 48,7\\n9,2 48,8\\n\\n9,3 48,7\\n9,3 48,8 | MultiLineString",
        "LINE | 9.1,48.7\\n9.2,48.8 | LineString",
        "POLYGON | 9,1 48,7\\n9,2 48,7\\n9,2 48,8 | Polygon",
        "POLYGON | {\"type\":\"Polygon\",\"coordinates\":[[[9.1,48.7],[9.2,48.7],[9.2,48.8],[9.1,48.7]]]} | Polygon",
        "ANY | 9,1;48,7 | Point",
        "LINE | 9,1 48,7 | mindestens so viele Zeilen: 2",
        "LINE | 9,1 48,7\\n9,2 | Zeile 2 hat nicht genau zwei Zahlen",
        "POLYGON | 9,1 48,7\\n9,2 48,8\\n9,2 48,7\\n9,1 48,8 | überschneidet sich",
        "POLYGON | {\"type\":\"Point\",\"coordinates\":[9.1,48.7]} | Dieses Kartenthema hat Flächen",
        "POLYGON | {kaputt | kein GeoJSON",
        "LINE | 48700000 9\\n48700001 9 | außerhalb des Koordinatensystems"})
    void aShapeIsTypedAsLinesOrAsGeoJson(GeometryKind kind, String text, String expected) {
        String other = TestLayers.newKey();
        publish(other, kind, Crs.CRS84, List.of());
        String add = "/amt/geo/themen/" + other + "/neu";
        Map<String, String> form = form(add);
        form.put("geometrie", text.replace("\\n", "\r\n"));
        form.put("e0", "Neu");
        var answer = send(add, form);
        if (answer.statusCode() == 302) {
            assertThat(CITY.visitor().get("/ogc/collections/" + other + "/items?f=json").body())
                    .contains("\"type\":\"" + expected + "\"");
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(expected, "value=\"Neu\"");
        }
    }

    @Test
    void ofTwoEditorsTheSecondOneSeesBothVersionsAndChooses() {
        Page page = DeskVisit.plain(EDITOR, Language.DE, Theme.LIGHT, 1280);
        page.navigate(well + "/bearbeiten");
        Map<String, String> other = form(well + "/bearbeiten");
        other.putAll(Map.of("e0", "Rosenbrunnen", "e1", "7", "system", "grad", "ost", "9,19", "nord", "48,78"));
        assertThat(send(well + "/bearbeiten", other).statusCode()).isEqualTo(302);
        page.locator("#e0").fill("Veilchenbrunnen");
        page.locator("#e2").fill("5");
        page.locator("#system").selectOption("grad");
        page.locator("#ost").fill("9,17");
        page.locator("#nord").fill("48,77");
        page.locator("#grund").fill("Schild gelesen");
        page.locator("#grund").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Jemand anderes hat das Objekt geändert",
                "Rosenbrunnen", "Veilchenbrunnen", "von beiden geändert", "Welcher Ort gilt?");
        assertThat(page.locator("#e1").inputValue()).as("changed by the other one alone").isEqualTo("7");
        assertThat(page.locator("#e2").inputValue()).as("changed here alone").isEqualTo("5");
        assertThat(page.locator(".mv-map circle").count()).as("both places in one drawing").isEqualTo(2);
        Accessibility.check(page);
        page.locator("#e0-dort").check();
        page.locator("#ort-anderer").check();
        page.locator("#grund").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Das Objekt ist geändert.", "Rosenbrunnen",
                "Schild gelesen");
        RunningCity.leave(page);
        assertThat(stored("b_count")).isEqualTo("7");
        assertThat(stored("c_height")).isEqualTo("5.0");
        assertThat(CITY.visitor().get("/ogc/collections/" + key + "/items/brunnen?f=json").body()).contains("[9.19,48.78]");
    }

    @Test
    void whatIsDeletedUnderAnEditorKeepsWhatWasTyped() {
        Map<String, String> form = form(well + "/bearbeiten");
        Map<String, String> delete = form(well + "/loeschen");
        assertThat(send(well + "/loeschen", delete).statusCode()).as("without a reason").isEqualTo(400);
        delete.put("grund", "doppelt");
        assertThat(send(well + "/loeschen", delete).statusCode()).isEqualTo(302);
        form.put("e0", "Mein langer Text");
        var answer = send(well + "/bearbeiten", form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("inzwischen gelöscht", "value=\"Mein langer Text\"");
    }

    @Test
    void aDeletedFeatureComesBackAndAnEarlierVersionToo() {
        Page page = DeskVisit.plain(EDITOR, Language.DE, Theme.LIGHT, 1280);
        page.navigate(well + "/loeschen");
        page.locator("#grund").fill("abgebaut");
        page.locator("#grund").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Das Objekt ist gelöscht.", "Kein Objekt");
        page.locator("main a", new Page.LocatorOptions().setHasText("Gelöschte Objekte")).click();
        assertThat(page.locator("main").innerText()).contains("Lindenbrunnen", "abgebaut", "Emre Yılmaz");
        page.locator("main .mv-list a").click();
        assertThat(page.locator("main").innerText()).contains("Dieses Objekt ist gelöscht.");
        page.locator("#grund").fill("war ein Irrtum");
        page.locator("#grund").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Die frühere Fassung gilt wieder.", "war ein Irrtum",
                "Fassung 3");
        RunningCity.leave(page);
        Map<String, String> form = form(well + "/bearbeiten");
        form.put("e0", "Anders");
        assertThat(send(well + "/bearbeiten", form).statusCode()).isEqualTo(302);
        Map<String, String> restore = form(well + "/fassungen/1");
        restore.put("grund", "zurück");
        Map<String, String> older = form(well + "/fassungen/1");
        older.put("grund", "noch einmal");
        assertThat(send(well + "/fassungen/1", restore).statusCode()).isEqualTo(302);
        assertThat(stored("a_name")).isEqualTo("Lindenbrunnen");
        assertThat(send(well + "/fassungen/1", older).statusCode()).as("made from an older state").isEqualTo(409);
        assertThat(editor.get(well + "/fassungen/99").statusCode()).isEqualTo(404);
        assertThat(editor.get(well + "/fassungen/eins").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWentAtTheSameMomentIsListedToTheLastPage() {
        String crowd = TestLayers.newKey();
        publish(crowd, GeometryKind.POINT, Crs.CRS84, IntStream.range(0, 60).mapToObj(number ->
                feature("baum" + number, "POINT(9.18 48.77)", Map.of("a_name", "Baum " + number + "."))).toList());
        TestLayers.replace(CITY, crowd, List.of());
        List<String> names = new ArrayList<>();
        String next = "/amt/geo/themen/" + crowd + "/geloescht";
        while (!next.isEmpty()) {
            Document page = Jsoup.parse(editor.get(next).body());
            names.addAll(page.select("main .mv-list__title").eachText());
            next = page.select("main a[rel=next]").attr("href");
        }
        assertThat(names).hasSize(60).doesNotHaveDuplicates();
        assertThat(editor.get("/amt/geo/themen/" + crowd + "/geloescht?vor=gestern&nummer=-1").body())
                .as("a spoilt address begins at the beginning").contains("Baum 59.");
    }

    @Test
    void deletingWhatChangedMeanwhileIsAskedOnceMore() {
        Map<String, String> delete = form(well + "/loeschen");
        Map<String, String> form = form(well + "/bearbeiten");
        form.put("e0", "Anders");
        send(well + "/bearbeiten", form);
        delete.put("grund", "weg damit");
        var answer = send(well + "/loeschen", delete);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("wurde inzwischen geändert", "Anders", "value=\"weg damit\"");
    }

    @Test
    void whoMayNotWriteToTheLayerLooksAndChangesNothing() {
        HttpVisitor manager = CITY.visitor().signInAs(DeskVisit.MANAGER);
        assertThat(manager.get(well).body()).contains("Lindenbrunnen").doesNotContain("Objekt ändern");
        for (String path : List.of(layer + "/neu", well + "/bearbeiten", well + "/loeschen")) {
            assertThat(manager.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(manager.submit("/konto", path, Map.of("grund", "x")).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(manager.submit("/konto", well + "/fassungen/1", Map.of("grund", "x")).statusCode()).isEqualTo(403);
        HttpVisitor citizen = CITY.visitor().signInAs("anna.beck");
        assertThat(citizen.get(well).statusCode()).isEqualTo(403);
        assertThat(citizen.get(well + "/fassungen/1").statusCode()).isEqualTo(403);
        assertThat(citizen.get(layer + "/geloescht").statusCode()).isEqualTo(403);
        String racks = "/amt/geo/themen/beispiel-radabstellanlagen";
        assertThat(editor.get(racks + "/neu").statusCode()).as("declared elsewhere").isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyPageOfAFeatureIsForEveryone(Language language, Theme theme, int width) {
        String areas = TestLayers.newKey();
        publish(areas, GeometryKind.POLYGON, Crs.CRS84, List.of(feature("platz",
                "POLYGON((9.1 48.7,9.2 48.7,9.2 48.8,9.1 48.7))", Map.of("a_name", "Platz"))));
        Map<String, String> form = form(well + "/bearbeiten");
        form.putAll(Map.of("system", "grad", "ost", "9,2", "nord", "48,8", "grund", "verlegt"));
        send(well + "/bearbeiten", form);
        Page page = DeskVisit.plain(EDITOR, language, theme, width);
        for (String address : List.of(well, well + "/bearbeiten", well + "/loeschen", well + "/fassungen/1",
                well + "/fassungen/2", layer + "/neu", layer + "/geloescht",
                "/amt/geo/themen/" + areas + "/objekte/platz/bearbeiten")) {
            page.navigate(language.prefix() + address);
            assertThat(page.locator("main").innerText()).as(address).doesNotContain("geo.desk.");
            Accessibility.check(page);
        }
        page.navigate(language.prefix() + well + "/bearbeiten");
        page.locator("#e4").fill("bald");
        page.locator("#ost").fill("x");
        page.locator("#grund").press("Enter");
        assertThat(page.locator("#fehler").count()).isEqualTo(1);
        Accessibility.check(page);
        RunningCity.leave(page);
    }

    private Map<String, String> form(String path) {
        return DeskForm.of(editor, path);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) {
        return editor.post(path, fields);
    }

    private String stored(String property) {
        return CITY.database().sql("""
                select props ->> :property from geo.feature f join geo.layer l on l.number = f.layer
                where l.key = :key and f.id = 'brunnen'
                """).param("property", property).param("key", key).query(String.class).single();
    }

    private long trail(String action) {
        return CITY.database().sql("select count(*) from audit.entry where action = :action and subject = :subject")
                .param("action", action).param("subject", "feature:" + key + "/brunnen").query(Long.class).single();
    }
}
