package city.moves.services;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceApiTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpVisitor program = RunningCity.get().visitor();

    @Test
    void theListIsReadPageByPageWithoutGapOrDouble() {
        List<String> slugs = new ArrayList<>();
        JsonNode page = read("?limit=100");
        page.get("items").forEach(item -> slugs.add(item.get("slug").asString()));
        while (page.hasNonNull("next")) {
            page = read("?limit=100&after=" + page.get("next").asString());
            page.get("items").forEach(item -> slugs.add(item.get("slug").asString()));
        }
        assertThat(slugs).doesNotHaveDuplicates().contains("personalausweis", "hund-anmelden");
    }

    @Test
    void filtersNarrowTheList() {
        for (JsonNode item : read("?online=true&clientele=persons&office=stadtkaemmerei&limit=100").get("items")) {
            assertThat(item.get("office").asString()).isEqualTo("stadtkaemmerei");
            assertThat(item.get("channel").asString()).isIn("online", "presence");
        }
        assertThat(read("?situation=tiere-freizeit-sicherheit&limit=100").toString()).contains("hund-anmelden");
    }

    @Test
    void aServiceIsTheWholeOfItAndSaysThatItIsAnExample() {
        JsonNode service = MAPPER.readTree(program.get("/api/v1/services/personalausweis", "Accept", "application/json").body());
        assertThat(service.at("/title/en").asString()).isEqualTo("Apply for an identity card");
        assertThat(service.at("/costs/0/amount").decimalValue()).isEqualByComparingTo("46");
        assertThat(service.at("/office/key").asString()).isEqualTo("buergerbueros");
        assertThat(service.get("provenance").asString()).isEqualTo("DEMO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=101", "?limit=0", "?after=gibt-es-nicht", "?situation=mond", "?office=niemand",
        "?clientele=hunde", "?online=vielleicht", "?unbekannt=1"})
    void whatMeansNothingIsRefused(String query) {
        assertThat(program.get("/api/v1/services" + query, "Accept", "application/json").statusCode()).isEqualTo(400);
    }

    private JsonNode read(String query) {
        return MAPPER.readTree(program.get("/api/v1/services" + query, "Accept", "application/json").body());
    }
}
