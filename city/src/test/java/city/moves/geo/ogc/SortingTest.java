package city.moves.geo.ogc;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.TestLayers;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SortingTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String KEY = TestLayers.newKey();
    private static final String COLLECTION = "/ogc/collections/" + KEY;
    private static final String ITEMS = COLLECTION + "/items";
    private static final String SORTABLES = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
    private static final Map<String, PropertyType> TYPES = Map.of("name", PropertyType.STRING,
            "year", PropertyType.INTEGER, "size", PropertyType.NUMBER, "old", PropertyType.BOOLEAN,
            "day", PropertyType.DATE, "moment", PropertyType.TIMESTAMP);

    private final Client client = new Client();

    @BeforeAll
    static void publish() {
        TestLayers.publish(CITY, KEY, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, TYPES, List.of(
                feature("z", "POINT(9 48)", Map.of("name", "Zeder", "year", 900, "size", 2.5, "old", true, "day",
                        LocalDate.of(2026, 1, 2), "moment", Instant.parse("2026-01-02T03:04:05.5Z"))),
                feature("a", "POINT(9 48)", Map.of("name", "Apfel", "year", 1900, "size", 10, "old", false, "day",
                        LocalDate.of(2025, 12, 31), "moment", Instant.parse("2026-01-02T03:04:05Z"))),
                feature("ae", "POINT(9 48)", Map.of("name", "Äsche " + "sehr ".repeat(60) + "lang", "year", 1900)),
                feature("nichts", "POINT(9 48)", Map.of()),
                feature("b", "POINT(9 48)", Map.of("name", "birne", "year", 20, "size", -1))));
    }

    @Test
    @Requirement({"/req/sortables/sortables-link", "/req/features-sorting/sortables-link"})
    void theLayerAndItsFeaturesLeadToWhatTheyMayBeSortedBy() {
        String address = CITY.baseUrl() + COLLECTION + "/sortables";
        assertThat(Client.link(client.read(COLLECTION), SORTABLES, "application/schema+json")).contains(address);
        assertThat(client.get(ITEMS).headers().allValues("Link"))
                .anyMatch(link -> link.startsWith("<" + address + ">; rel=\"" + SORTABLES + "\""));
    }

    @Test
    @Requirement({"/req/sortables/get-sortables-op", "/req/sortables/get-sortables-response"})
    void whatTheyMayBeSortedByIsASchema() {
        HttpResponse<String> answer = client.get(COLLECTION + "/sortables", "Accept", "application/schema+json");
        assertThat(Client.type(answer)).isEqualTo("application/schema+json");
        JsonNode schema = Client.json(answer);
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asString()).isEqualTo(CITY.baseUrl() + COLLECTION + "/sortables");
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        assertThat(schema.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(TYPES.keySet());
        assertThat(schema.get("properties")).allMatch(property -> property.has("type"));
    }

    @ParameterizedTest
    @Requirement({"/req/sorting/sortby-param", "/req/sorting/response", "/req/features-sorting/sortby-param",
        "/req/features-sorting/response"})
    @CsvSource({"name, 'a,ae,b,z,nichts'", "+name, 'a,ae,b,z,nichts'", "%2Bname, 'a,ae,b,z,nichts'",
        "-name, 'z,b,ae,a,nichts'", "year, 'b,z,a,ae,nichts'", "-year, 'a,ae,z,b,nichts'", "size, 'b,z,a,ae,nichts'",
        "old, 'a,z,ae,nichts,b'", "-old, 'z,a,ae,nichts,b'", "day, 'a,z,ae,nichts,b'", "moment, 'a,z,ae,nichts,b'",
        "'-year,-name', 'ae,a,z,b,nichts'", "'old,-year', 'a,z,ae,b,nichts'"})
    void featuresStandInTheWantedOrderPageByPage(String order, String ids) {
        List<String> expected = List.of(ids.split(","));
        assertThat(client.ids(ITEMS + "?sortby=" + order)).isEqualTo(expected);
        for (int limit = 1; limit < 5; limit++) {
            assertThat(client.idsOfAllPages(ITEMS + "?limit=" + limit + "&sortby=" + order)).isEqualTo(expected);
        }
    }

    @Test
    void anOrderAndAFilterGoTogether() {
        assertThat(client.idsOfAllPages(ITEMS + "?limit=1&sortby=-name&filter=CASEI(name)%20LIKE%20'%25e%25'"))
                .containsExactly("z", "b", "ae", "a");
        assertThat(client.idsOfAllPages(ITEMS + "?limit=2&sortby=-name&filter=year=1900")).containsExactly("ae", "a");
    }

    @Test
    void aPlaceInTheOrderHoldsWhenWhatStoodThereIsGone() {
        String key = TestLayers.newKey();
        TestLayers.publish(CITY, key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, TYPES,
                List.of(named("a"), named("b"), named("c"), named("d")));
        JsonNode first = client.read("/ogc/collections/" + key + "/items?limit=2&sortby=-name");
        assertThat(Client.ids(first)).containsExactly("d", "c");
        TestLayers.replace(CITY, key, List.of(named("a"), named("b"), named("d"), named("e")));
        assertThat(client.idsOfAllPages(Client.link(first, "next", "application/geo+json").orElseThrow()))
                .containsExactly("b", "a");
    }

    private static MapFeature named(String name) {
        return feature(name, "POINT(9 48)", Map.of("name", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sortby=THIS%20IS%20NOT%20A%20SORTBY%20EXPRESSION", "sortby=niemand", "sortby=", "sortby=name,",
        "sortby=name,-name", "sortby=geometry", "sortby=--name", "sortby=name&after=1", "sortby=year&after=1._eA",
        "sortby=name&after=1.eA", "sortby=name&after=1._*", "sortby=name&after=1.", "after=1._eA", "sortby=day&after=1._MjAyNi0xMy0wMQ",
        "sortby=name&after=1._AA"})
    void whatIsNoOrderIsRefused(String query) {
        client.refused(ITEMS + "?" + query, 400);
    }
}
