package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that others wrote and that many cities' maps are made of reads what the door gives. */
class OpenLayersTest {

    private static final Path WEB = ProjectFolder.root().resolve("web");

    @Test
    void openLayersReadsFeaturesTileSetsAndTiles() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(WEB.resolve("node_modules/ol")), "no OpenLayers: build the front end");
        Process program = new ProcessBuilder("node", "check/openlayers.mjs",
                RunningCity.get().baseUrl() + "/ogc/collections/beispiel-radabstellanlagen").directory(WEB.toFile()).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaint = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(complaint).isZero();
        JsonNode read = JsonMapper.builder().build().readTree(said);
        assertThat(read.get("features")).hasSize(18);
        assertThat(read.at("/zooms/0").asInt()).isZero();
        assertThat(read.at("/zooms/1").asInt()).isGreaterThanOrEqualTo(18);
        assertThat(read.get("tile")).isNotEmpty().allSatisfy(feature -> {
            assertThat(feature.get("layer").asString()).isEqualTo("beispiel-radabstellanlagen");
            assertThat(feature.get("kind").asString()).isEqualTo("Point");
        });
        assertThat(read.get("tile")).anyMatch(feature -> feature.get("id").asString().equals("am-kastanienhof"));
    }
}
