package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How layers are drawn: what MapLibre's own judge accepts, and what fits the layers. */
class StylesTest {

    private static final String STYLES = "http://www.opengis.net/def/rel/ogc/1.0/styles";

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/styles/light", "/ogc/styles/dark", "/ogc/collections/beispiel-trinkbrunnen/styles/light",
        "/en/ogc/collections/beispiel-baustellen/styles/dark", "/ogc/collections/beispiel-radabstellanlagen/styles/light"})
    void itsOwnJudgeFindsNothingWrong(String path, @TempDir Path folder) throws IOException, InterruptedException {
        StyleJudge.accepts(client.get(path).body(), folder);
    }

    @Test
    void everyDrawingIsOfALayerThatIsThereAndOfPropertiesThatItHas() {
        for (JsonNode layer : client.read("/ogc/collections").get("collections")) {
            String key = layer.get("id").asString();
            for (String theme : List.of("light", "dark")) {
                JsonNode style = client.read("/ogc/collections/" + key + "/styles/" + theme);
                assertThat(style.get("sources").propertyNames()).contains(key).isSubsetOf(key, key + ".names");
                JsonNode known = client.read("/ogc/collections/" + key + "/tiles/WebMercatorQuad?f=tilejson")
                        .at("/vector_layers/0/fields");
                for (JsonNode drawing : style.get("layers")) {
                    assertThat(drawing.path("source-layer").asString(key)).isEqualTo(key);
                    assertThat(known.propertyNames()).containsAll(asked(drawing));
                }
            }
        }
    }

    /** The properties that expressions ask for: {@code ["get", name]}. */
    private static Set<String> asked(JsonNode node) {
        Set<String> asked = new HashSet<>();
        if (node.isArray() && node.size() == 2 && node.get(0).asString("").equals("get")) {
            asked.add(node.get(1).asString());
        }
        node.forEach(inner -> asked.addAll(asked(inner)));
        return asked;
    }

    @Test
    void aLayerAloneIsColouredByItsCategories() {
        JsonNode style = client.read("/ogc/collections/beispiel-trinkbrunnen/styles/light");
        JsonNode points = drawing(style, "beispiel-trinkbrunnen.point");
        assertThat(points.at("/paint/circle-color/0").asString()).isEqualTo("case");
        assertThat(points.at("/paint/circle-color/1").toString()).isEqualTo("[\"==\",[\"get\",\"season\"],\"April bis Oktober\"]");
        assertThat(points.at("/paint/circle-color").size()).as("four seasons and the rest").isEqualTo(1 + 4 * 2 + 1);
        JsonNode racks = client.read("/ogc/collections/beispiel-radabstellanlagen/styles/light");
        assertThat(drawing(racks, "beispiel-radabstellanlagen.point").at("/paint/circle-color/1").toString())
                .isEqualTo("[\"==\",[\"get\",\"roofed\"],true]");
        assertThat(drawing(client.read("/ogc/styles/light"), "beispiel-trinkbrunnen.point").at("/paint/circle-color").isString())
                .as("beside others it has one colour").isTrue();
    }

    private static JsonNode drawing(JsonNode style, String id) {
        return StreamSupport.stream(style.get("layers").spliterator(), false)
                .filter(drawing -> drawing.get("id").asString().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyColourStandsOutFromItsRimAndEveryNameFromItsHalo(String theme) {
        JsonNode layers = client.read("/ogc/styles/" + theme).get("layers");
        List<String> fills = new ArrayList<>();
        for (JsonNode drawing : layers) {
            JsonNode paint = drawing.get("paint");
            if (paint.has("circle-color")) {
                String rim = paint.get("circle-stroke-color").asString();
                List<String> colours = colours(paint.get("circle-color"));
                fills.addAll(colours);
                assertThat(colours).as(drawing.get("id").asString())
                        .allMatch(colour -> Contrasts.between(colour, rim) >= 2.99);
            }
            if (paint.has("text-color")) {
                assertThat(Contrasts.between(paint.get("text-color").asString(), paint.get("text-halo-color").asString()))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(fills).isNotEmpty();
    }

    /** One, or each that a feature may have by its category. */
    private static List<String> colours(JsonNode colour) {
        return colour.isString() ? List.of(colour.asString())
                : StreamSupport.stream(colour.spliterator(), false).filter(JsonNode::isString).map(JsonNode::asString)
                        .filter(word -> word.startsWith("#")).toList();
    }

    @Test
    void theNameOfADistrictStandsOnceAndInsideOfIt() {
        JsonNode style = client.read("/ogc/styles/light");
        assertThat(drawing(style, "beispiel-stadtbezirke.name").get("source").asString()).isEqualTo("beispiel-stadtbezirke.names");
        JsonNode places = style.at("/sources/beispiel-stadtbezirke.names/data/features");
        assertThat(places).hasSize(7);
        for (JsonNode place : places) {
            String point = place.at("/geometry/coordinates/0").asString() + "," + place.at("/geometry/coordinates/1").asString();
            JsonNode there = client.read("/ogc/collections/beispiel-stadtbezirke/items?bbox=" + point + "," + point);
            assertThat(there.get("features")).hasSize(1);
            assertThat(there.at("/features/0/properties/name")).isEqualTo(place.at("/properties/name"));
        }
    }

    @Test
    void theStylesOfAllAndOfEachAreListed() {
        for (String base : List.of("/ogc", "/ogc/collections/beispiel-trinkbrunnen")) {
            String list = Client.links(client.read(base), STYLES).getFirst().get("href").asString();
            assertThat(list).isEqualTo(city.baseUrl() + base + "/styles");
            JsonNode styles = client.read(list);
            assertThat(styles.get("defaultStyle").asString()).isEqualTo("light");
            for (JsonNode style : styles.get("styles")) {
                JsonNode sheet = Client.links(style, "stylesheet").getFirst();
                HttpResponse<String> answer = client.get(sheet.get("href").asString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Client.type(answer)).isEqualTo("application/vnd.mapbox.style+json");
                assertThat(client.get(sheet.get("href").asString(), "If-None-Match",
                        answer.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
            }
        }
        client.refused("/ogc/styles/grell", 404);
        client.refused("/ogc/collections/gibt-es-nicht/styles/light", 404);
    }

    @Test
    void lettersComeFromHereToo() {
        String pattern = client.read("/ogc/styles/light").get("glyphs").asString();
        assertThat(pattern).startsWith(city.baseUrl() + "/assets/glyphs-");
        HttpResponse<String> letters = client.get(pattern.replace("{fontstack}", "Fira%20Sans%20Medium").replace("{range}", "0-255"));
        assertThat(letters.statusCode()).isEqualTo(200);
        assertThat(letters.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(letters.body()).contains("Fira Sans Medium", "0-255");
    }
}
