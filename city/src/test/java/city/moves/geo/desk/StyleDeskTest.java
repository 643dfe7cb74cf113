package city.moves.geo.desk;

import static city.moves.geo.TestLayers.feature;
import static city.moves.geo.desk.DeskVisit.CITY;
import static city.moves.geo.desk.DeskVisit.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.TestLayers;
import city.moves.geo.ogc.Contrasts;
import city.moves.geo.ogc.StyleJudge;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How staff have a layer drawn: one colour, by values, by numbers. */
class StyleDeskTest {

    private final String key = TestLayers.newKey();
    private final String path = "/amt/geo/themen/" + key + "/darstellung";
    private final HttpVisitor editor = CITY.visitor().signInAs(EDITOR);

    @BeforeEach
    void publishALayer() {
        Map<String, PropertyType> properties = new HashMap<>(Map.of("kind", PropertyType.STRING,
                "open", PropertyType.BOOLEAN, "places", PropertyType.INTEGER, "width", PropertyType.NUMBER));
        for (char extra = 'a'; extra < 'a' + 16; extra++) {
            properties.put("extra_" + extra, PropertyType.STRING);
        }
        TestLayers.publishOf(CITY, "tiefbauamt", key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, properties, List.of(
                feature("a", "POINT(9.11 48.71)", Map.of("kind", "Eiche", "open", true, "places", 4, "width", 1.5)),
                feature("b", "POINT(9.12 48.72)", Map.of("kind", "Eiche", "places", 8, "width", 2.5)),
                feature("c", "POINT(9.13 48.73)", Map.of("kind", "Linde", "places", 15, "width", 9)),
                feature("d", "POINT(9.14 48.74)", Map.of("places", 40))));
    }

    @Test
    void valuesGetColoursWithoutScriptAndTheWholeCityShowsThem(@TempDir Path folder)
            throws IOException, InterruptedException {
        Page page = DeskVisit.plain(EDITOR, Language.DE, Theme.LIGHT, 1280);
        page.navigate(path);
        page.locator("#nach").selectOption(new SelectOption().setLabel("je nach „kind“"));
        page.locator("main .mv-filter button").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Eiche (2 Objekte)", "Linde (1 Objekt)");
        page.locator("#wert-1").selectOption("5");
        page.locator("button[value=vorschau]").press("Enter");
        assertThat(page.locator(".mv-map .mv-swatch--5").count()).as("a lime in the preview").isEqualTo(1);
        assertThat(page.locator(".mv-map .mv-swatch--others").count()).isEqualTo(1);
        assertThat(page.locator("#wert-1").inputValue()).isEqualTo("5");
        assertThat(style("light")).as("nothing is saved yet").doesNotContain("\"kind\"],\"Linde\"");
        page.locator("button[value=speichern]").press("Enter");
        assertThat(page.locator("main").innerText()).contains("Die Darstellung ist gespeichert.",
                "hat die Darstellung geändert", "Linde", "Übrige");
        RunningCity.leave(page);
        for (String theme : List.of("light", "dark")) {
            assertThat(style(theme, "Eiche")).contains("[\"==\",[\"get\",\"kind\"],\"Eiche\"]", "[\"==\",[\"get\",\"kind\"],\"Linde\"]");
            StyleJudge.accepts(style(theme), folder);
        }
        HttpVisitor visitor = CITY.visitor();
        assertThat(visitor.get("/ogc/collections/" + key + "/tiles/WebMercatorQuad?f=tilejson").body())
                .as("its property is in the tiles").contains("\"kind\"");
        assertThat(visitor.get("/ogc/styles/light", "Accept", "*/*").body()).contains("[\"get\",\"kind\"],\"Linde\"]");
        assertThat(visitor.get("/karte?ebene=" + key).body()).contains("mv-swatch--5", "Eiche", "Linde");
    }

    @Test
    void numbersBecomeStepsOfOneColourThatEverybodySees(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> form = DeskForm.of(editor, path + "?nach=" + way("je größer „places“"));
        assertThat(form).containsEntry("grenze-1", "4").containsEntry("grenze-2", "8").containsEntry("grenze-3", "15");
        form.putAll(Map.of("grenze-1", "10", "grenze-2", "5", "grenze-3", "viel"));
        var wrong = editor.post(path, form);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("id=\"grenze-2-fehler\"", "id=\"grenze-3-fehler\"", "value=\"viel\"");
        form.putAll(Map.of("grenze-1", "5,5", "grenze-2", "10", "grenze-3", "", "groesse", "3"));
        assertThat(editor.post(path, again(form, path + "?nach=" + form.get("nach"))).statusCode()).isEqualTo(302);
        for (String theme : List.of("light", "dark")) {
            String style = style(theme, "\"step\"");
            assertThat(style).contains("\"step\",[\"to-number\",[\"get\",\"places\"]]", ",5.5,", ",10.0,");
            StyleJudge.accepts(style, folder);
            String ground = theme.equals("light") ? "#f3f4f7" : "#171a2a";
            Matcher colour = Pattern.compile("#[0-9a-f]{6}").matcher(style.substring(style.indexOf("\"step\""),
                    style.indexOf("circle-radius")));
            while (colour.find()) {
                assertThat(Contrasts.between(colour.group(), ground)).as(colour.group()).isGreaterThanOrEqualTo(3);
            }
        }
        assertThat(CITY.visitor().get("/karte?ebene=" + key).body()).contains("unter 5,5", "5,5 bis unter 10", "ab 10");
    }

    @Test
    void oneColourHoldsBesideOthersAndGoesBackToTheCitysChoice() {
        Map<String, String> form = DeskForm.of(editor, path + "?nach=eine");
        form.put("farbe", "3");
        Map<String, String> stale = DeskForm.of(editor, path + "?nach=eine");
        assertThat(editor.post(path, form).statusCode()).isEqualTo(302);
        assertThat(style("light", "#16a884")).contains("#16a884");
        stale.put("farbe", "4");
        var conflict = editor.post(path, stale);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("inzwischen geändert", "<option value=\"4\" selected");
        Map<String, String> none = DeskForm.of(editor, path + "?nach=");
        assertThat(editor.post(path, none).statusCode()).isEqualTo(302);
        assertThat(CITY.database().sql("select style is null from geo.layer where key = :key").param("key", key)
                .query(Boolean.class).single()).isTrue();
        form = DeskForm.of(editor, path + "?nach=eine");
        form.put("farbe", "7");
        assertThat(editor.post(path, form).statusCode()).isEqualTo(400);
        Map<String, String> nonsense = DeskForm.of(editor, path);
        nonsense.put("nach", "unsinn");
        assertThat(editor.post(path, nonsense).statusCode()).isEqualTo(400);
    }

    @Test
    void whoDoesNotKeepTheLayerDoesNotStyleIt() {
        String other = TestLayers.newKey();
        TestLayers.publishOf(CITY, "do-it", other, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, Map.of(), List.of());
        String theirs = "/amt/geo/themen/" + other + "/darstellung";
        assertThat(editor.get(theirs).statusCode()).isEqualTo(403);
        assertThat(editor.submit("/konto", theirs, Map.of("nach", "eine")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void everyWayOfDrawingIsForEveryone(Language language, Theme theme, int width) {
        Page page = DeskVisit.plain(EDITOR, language, theme, width);
        for (String way : List.of("", "eine", way("je nach „kind“"), way("je größer „places“"))) {
            page.navigate(language.prefix() + path + "?nach=" + way);
            assertThat(page.locator("main").innerText()).doesNotContain("geo.desk.");
            Accessibility.check(page);
        }
        RunningCity.leave(page);
    }

    private String way(String words) {
        Matcher option = Pattern.compile("<option value=\"([^\"]*)\"[^>]*>" + Pattern.quote(words))
                .matcher(editor.get(path).body());
        assertThat(option.find()).as(words).isTrue();
        return option.group(1);
    }

    /** The same answers in a form that was not sent yet. */
    private Map<String, String> again(Map<String, String> answers, String from) {
        Map<String, String> fresh = DeskForm.of(editor, from);
        answers.forEach((name, value) -> {
            if (!name.startsWith("_") && !name.equals("version")) {
                fresh.put(name, value);
            }
        });
        return fresh;
    }

    /** Waits for what is looked up four times a second. */
    private String style(String theme, String expected) {
        Instant end = Instant.now().plusSeconds(5);
        String style = style(theme);
        while (!style.contains(expected) && Instant.now().isBefore(end)) {
            style = style(theme);
        }
        return style;
    }

    private String style(String theme) {
        return CITY.visitor().get("/ogc/collections/" + key + "/styles/" + theme, "Accept", "*/*").body();
    }
}
