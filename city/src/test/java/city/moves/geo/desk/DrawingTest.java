package city.moves.geo.desk;

import static city.moves.geo.TestLayers.feature;
import static city.moves.geo.desk.DeskVisit.CITY;
import static city.moves.geo.desk.DeskVisit.EDITOR;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features drawn on a real map in a real browser. */
class DrawingTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<String> complaints = new ArrayList<>();
    private final String key = TestLayers.newKey();
    private Page page;

    private void open(GeometryKind kind, List<MapFeature> features, Language language, Theme theme, int width,
            String path) {
        TestLayers.publishOf(CITY, "tiefbauamt", key, kind, Crs.UTM32, MapTime.NONE,
                Map.of("name", PropertyType.STRING), features);
        page = DeskVisit.scripted(EDITOR, language, theme, width);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(language.prefix() + "/amt/geo/themen/" + key + path);
        page.waitForSelector("moves-place-editor[data-state=open]");
    }

    @AfterEach
    void nothingWentWrong() {
        RunningCity.leave(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPointIsSetByAClickAndSavedWhereItWasSet() {
        open(GeometryKind.POINT, List.of(feature("a", "POINT(9.18 48.77)", Map.of("name", "A"))), Language.DE,
                Theme.LIGHT, 1280, "/objekte/a/bearbeiten");
        page.locator("[data-tool=point]").click();
        click(0.25, 0.25);
        assertThat(page.locator("#system")).hasValue("grad");
        assertThat(page.locator("[data-said]")).containsText("Neuer Ort");
        double east = number("#ost");
        double north = number("#nord");
        assertThat(east).isLessThan(9.18).isGreaterThan(9.17);
        assertThat(north).isGreaterThan(48.77).isLessThan(48.78);
        page.locator("#grund").press("Enter");
        page.waitForURL("**/*getan=changed");
        JsonNode place = read("a").at("/geometry/coordinates");
        assertThat(place.get(0).asDouble()).isEqualTo(east);
        assertThat(place.get(1).asDouble()).isEqualTo(north);
    }

    @Test
    void anAreaIsDrawnAndOneOfItsCornersMoved() {
        open(GeometryKind.POLYGON, List.of(), Language.DE, Theme.LIGHT, 1280, "/neu");
        page.locator("[data-tool=polygon]").click();
        click(0.3, 0.3);
        click(0.6, 0.3);
        click(0.6, 0.7);
        click(0.6, 0.7);
        assertThat(page.locator("#geometrie")).hasValue(Pattern.compile("^\\{\"type\":\"Polygon\".*"));
        JsonNode drawn = MAPPER.readTree(page.locator("#geometrie").inputValue());
        assertThat(drawn.at("/coordinates/0")).hasSize(4);
        drag(0.3, 0.3, 0.2, 0.2);
        page.waitForFunction("before => document.querySelector('#geometrie').value !== before", drawn.toString());
        JsonNode moved = MAPPER.readTree(page.locator("#geometrie").inputValue());
        assertThat(moved.at("/coordinates/0")).hasSize(4);
        assertThat(moved.toString()).as("one corner").isNotEqualTo(drawn.toString());
        page.locator("#e0").fill("Gezeichnet");
        page.locator("#grund").press("Enter");
        page.waitForURL("**/*getan=created");
        Accessibility.check(page);
    }

    @Test
    void whatIsTypedIsDrawnAndAShapeOfManyPartsStaysWhole() {
        open(GeometryKind.LINE, List.of(feature("weg", "MULTILINESTRING((9.1 48.7,9.2 48.8),(9.3 48.7,9.3 48.8))",
                Map.of("name", "Weg"))), Language.EN, Theme.DARK, 390, "/objekte/weg/bearbeiten");
        Accessibility.check(page);
        page.locator("[data-tool=linestring]").click();
        click(0.2, 0.2);
        click(0.8, 0.2);
        click(0.8, 0.2);
        JsonNode lines = MAPPER.readTree(page.locator("#geometrie").inputValue());
        assertThat(lines.get("type").asString()).isEqualTo("MultiLineString");
        assertThat(lines.get("coordinates")).hasSize(3);
        page.locator("[data-tool=delete]").click();
        assertThat(page.locator("#geometrie")).hasValue("");
        page.locator("#geometrie").fill("{\"type\":\"LineString\",\"coordinates\":[[9.1,48.7],[9.2,48.8]]}");
        page.locator("#grund").press("Enter");
        page.waitForURL("**/*getan=changed");
        assertThat(read("weg").at("/geometry/type").asString()).isEqualTo("LineString");
    }

    private JsonNode read(String id) {
        return MAPPER.readTree(CITY.visitor().get("/ogc/collections/" + key + "/items/" + id + "?f=json").body());
    }

    private double number(String field) {
        return Double.parseDouble(page.locator(field).inputValue().replace(',', '.'));
    }

    private double[] at(double east, double south) {
        page.locator(".mv-place-editor__frame").scrollIntoViewIfNeeded();
        BoundingBox map = page.locator(".mv-place-editor__frame").boundingBox();
        return new double[] {map.x + map.width * east, map.y + map.height * south};
    }

    private void click(double east, double south) {
        double[] place = at(east, south);
        page.mouse().move(place[0], place[1]);
        page.mouse().click(place[0], place[1]);
    }

    private void drag(double east, double south, double toEast, double toSouth) {
        double[] from = at(east, south);
        double[] to = at(toEast, toSouth);
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        for (int step = 1; step <= 5; step++) {
            page.mouse().move(from[0] + (to[0] - from[0]) * step / 5, from[1] + (to[1] - from[1]) * step / 5);
        }
        page.mouse().up();
    }
}
