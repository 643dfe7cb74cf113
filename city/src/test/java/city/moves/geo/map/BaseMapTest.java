package city.moves.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.operations.Setting;
import city.moves.testing.HttpVisitor;
import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city whose administrator put a file with the ground below its layers: a tile of the whole world with three things. */
class BaseMapTest {

    private static final Path FILE = ProjectFolder.root().resolve("city/src/test/resources/geo/ground.pmtiles");

    private static RunningCity city;

    private final HttpVisitor visitor = city.visitor();

    @BeforeAll
    static void open() {
        city = RunningCity.alone("--moves.map.base=" + FILE);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void theGroundLiesBelowTheLayersAndHidesNothing() {
        JsonNode style = JsonMapper.builder().build().readTree(visitor.get("/ogc/styles/light", "Accept", "*/*").body());
        assertThat(style.at("/sources/grund./attribution").asString()).isEqualTo("Erfundener Grund");
        assertThat(style.get("layers")).extracting(layer -> layer.get("id").asString())
                .startsWith("ground", "grund.water.fill", "grund.water.line", "grund.roads.line")
                .contains("grund.roads.symbol", "grund.places.symbol").doesNotContain("grund.building.fill");
        assertThat(style.get("layers")).filteredOn(layer -> layer.get("id").asString().equals("beispiel-stadtbezirke.area"))
                .allMatch(layer -> layer.at("/paint/fill-opacity").asInt() == 0);
    }

    @Test
    void itsTilesAreServedFromTheFile() {
        HttpResponse<String> tile = visitor.get("/karte/grund/0/0/0", "Accept", "*/*");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).contains("Beispielallee", "Beispielstadt");
        assertThat(visitor.get("/karte/grund/0/0/0", "Accept", "*/*", "If-None-Match",
                tile.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        assertThat(visitor.get("/karte/grund/5/1/1", "Accept", "*/*").statusCode()).isEqualTo(204);
        assertThat(visitor.get("/karte/grund/0/0/1", "Accept", "*/*").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/karte/grund/x/0/0", "Accept", "*/*").statusCode()).isEqualTo(404);
        assertThat(RunningCity.get().visitor().get("/karte/grund/0/0/0", "Accept", "*/*").statusCode())
                .as("where there is no file").isEqualTo(404);
    }

    @Test
    void whoMadeItStandsOnTheMap() {
        assertThat(visitor.get("/karte").body()).contains("data-ground=\"Erfundener Grund\"");
    }

    @Test
    void aFileThatIsNoneIsRefusedBeforeAnythingStarts() {
        Setting setting = new MapSettings().settings().getFirst();
        assertThat(setting.variable()).isEqualTo("MOVES_MAP_BASE");
        assertThat(setting.accepts().test(FILE.toString())).isTrue();
        assertThat(setting.accepts().test(ProjectFolder.root().resolve("pom.xml").toString())).isFalse();
        assertThat(setting.accepts().test("/gibt/es/nicht.pmtiles")).isFalse();
    }
}
