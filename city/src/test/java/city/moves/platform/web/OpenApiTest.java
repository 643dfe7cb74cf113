package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the interfaces is checked in, so that a change of them is seen in review. To renew it:
 * {@code mvn -f city/pom.xml test -Dtest=OpenApiTest -Dmoves.openapi.write=true}.
 */
class OpenApiTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RunningCity city = RunningCity.get();
    private final JsonNode served = MAPPER.readTree(
            city.visitor().get("/api/openapi.json", "Accept", "application/json").body());

    @Test
    void theServedDescriptionIsTheCheckedInOne() throws IOException {
        Path file = ProjectFolder.root().resolve("docs/api/openapi.json");
        if (Boolean.getBoolean("moves.openapi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, MAPPER.writeValueAsString(served) + "\n");
        }
        assertThat(MAPPER.readTree(Files.readString(file))).isEqualTo(served);
    }

    @Test
    void itIsOpenApiThreeOneWithLicenceAndProblems() {
        assertThat(served.get("openapi").asString()).startsWith("3.1");
        assertThat(served.at("/info/license/url").asString()).startsWith("https://");
        for (JsonNode path : served.get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.at("/responses/default/content/application~1problem+json").isMissingNode()).isFalse();
                assertThat(operation.get("summary")).isNotNull();
            }
        }
    }

    @Test
    void whatTheHouseGivesToAControllerIsNoParameter() {
        assertThat(served.toString()).doesNotContain("\"name\":\"page\"", "\"name\":\"form\"", "\"name\":\"actor\"");
    }
}
