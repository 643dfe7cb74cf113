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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ItemsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String KEY = TestLayers.newKey();
    private static final String ITEMS = "/ogc/collections/" + KEY + "/items";
    private static final int MANY = 250;

    private final Client client = new Client();

    @BeforeAll
    static void publishManyPoints() {
        TestLayers.publish(CITY, KEY, GeometryKind.POINT, Crs.CRS84, MapTime.NONE,
                Map.of("name", PropertyType.STRING, "number", PropertyType.INTEGER, "share", PropertyType.NUMBER,
                        "even", PropertyType.BOOLEAN, "limit", PropertyType.STRING),
                IntStream.range(0, MANY).mapToObj(i -> feature("p" + i, "POINT(" + (9 + i / 1000.0) + " 48.7)",
                        Map.of("name", i % 50 == 7 ? "ä & \"ö\" \\ 'ü'" : "Punkt " + i, "number", i, "share", i / 4.0,
                                "even", i % 2 == 0, "limit", "x"))).toList());
    }

    @Test
    @Requirement({"/req/core/fc-op", "/req/core/fc-response", "/req/geojson/definition", "/req/geojson/content"})
    void featuresComeAsGeoJson() {
        HttpResponse<String> answer = client.get(ITEMS, "Accept", "application/geo+json");
        assertThat(Client.type(answer)).isEqualTo("application/geo+json");
        JsonNode page = Client.json(answer);
        assertThat(page.get("type").asString()).isEqualTo("FeatureCollection");
        JsonNode first = page.at("/features/0");
        assertThat(first.get("type").asString()).isEqualTo("Feature");
        assertThat(first.get("id").asString()).isEqualTo("p0");
        assertThat(first.get("geometry").toString()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[9,48.7]}");
        assertThat(first.at("/properties/name").asString()).isEqualTo("Punkt 0");
        assertThat(page.at("/features/7/properties/name").asString()).isEqualTo("ä & \"ö\" \\ 'ü'");
        assertThat(client.get(ITEMS, "Accept", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    @Requirement("/req/core/fc-limit-definition")
    void aHundredComeUnlessSomebodyWantsAnotherNumber() {
        assertThat(client.ids(ITEMS)).hasSize(100);
        assertThat(client.ids(ITEMS + "?limit=1")).containsExactly("p0");
    }

    @Test
    @Requirement("/req/core/fc-limit-response-1")
    void moreThanTheGreatestLimitIsNoMistake() {
        assertThat(client.ids(ITEMS + "?limit=99999999999")).hasSize(MANY);
        assertThat(client.ids(ITEMS + "?limit=7")).hasSize(7);
    }

    @Test
    @Requirement({"/req/core/fc-numberMatched", "/req/core/fc-numberReturned"})
    void theNumbersAreThoseOfThePageAndOfAllPagesUntilTheEnd() {
        for (String query : List.of("?limit=90", "?limit=50&bbox=9.05,48,9.15,49", "?limit=30&even=true",
                "?limit=25&bbox=9.05,48,9.15,49&even=false")) {
            JsonNode page = client.read(ITEMS + query);
            assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
            List<String> all = client.idsOfAllPages(ITEMS + query);
            assertThat(all).doesNotHaveDuplicates().hasSize(page.get("numberMatched").asInt());
        }
        assertThat(client.read(ITEMS).get("numberMatched").asInt()).isEqualTo(MANY);
    }

    @Test
    void aFeatureThatComesOrGoesWhileSomebodyReadsMovesNoOther() {
        String key = TestLayers.newKey();
        publish(key, 0, 10);
        String items = "/ogc/collections/" + key + "/items?limit=4";
        JsonNode first = client.read(items);
        TestLayers.replace(CITY, key, IntStream.range(2, 12).mapToObj(ItemsTest::point).toList());
        List<String> rest = client.idsOfAllPages(Client.link(first, "next", "application/geo+json").orElseThrow());
        assertThat(rest).containsExactly("p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11");
    }

    @Test
    @Requirement({"/req/core/fc-links", "/req/core/fc-rel-type"})
    void aPageLeadsToItselfToItsOtherFormsAndToTheNextOne() {
        HttpResponse<String> answer = client.get(ITEMS + "?limit=200&even=false");
        JsonNode page = Client.json(answer);
        String here = CITY.baseUrl() + ITEMS + "?limit=200&even=false";
        assertThat(Client.link(page, "self", "application/geo+json")).contains(here);
        assertThat(Client.link(page, "alternate", "text/html")).contains(here + "&f=html");
        assertThat(Client.link(page, "alternate", "text/csv")).contains(here + "&f=csv");
        assertThat(Client.links(page, "next")).as("all are here").isEmpty();
        assertThat(page.get("links")).allMatch(link -> link.hasNonNull("rel") && link.hasNonNull("type"));
        assertThat(answer.headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"alternate\""));
        JsonNode some = client.read(ITEMS + "?limit=200");
        assertThat(client.ids(Client.link(some, "next", "application/geo+json").orElseThrow())).hasSize(50)
                .startsWith("p200").endsWith("p249");
    }

    @Test
    @Requirement("/req/core/fc-timeStamp")
    void thePageSaysWhenItWasMade() {
        Instant before = CITY.clock().instant().minusMillis(1);
        Instant made = Instant.parse(client.read(ITEMS + "?limit=1").get("timeStamp").asString());
        assertThat(made).isBetween(before, CITY.clock().instant());
    }

    @ParameterizedTest
    @CsvSource({"name=Punkt 12, p12", "number=33, p33", "share=12.25, p49", "share=12, p48", "number=0012, p12",
        "'number=12&even=true', p12"})
    void aPropertyThatIsAParameterFindsExactlyWhatHasIt(String query, String id) {
        assertThat(client.ids(ITEMS + "?" + query.replace(" ", "%20"))).containsExactly(id);
    }

    @Test
    void aPropertyWhoseNameTheStandardUsesDoesNotChangeTheStandard() {
        assertThat(client.ids(ITEMS + "?limit=3")).hasSize(3);
        client.refused(ITEMS + "?limit=x", 400);
    }

    @Test
    @Requirement({"/req/core/f-op", "/req/core/f-success", "/req/core/f-links"})
    void aFeatureIsAtTheAddressOfItsCollectionWithItsId() {
        JsonNode collection = client.read("/ogc/collections/" + KEY);
        String items = Client.link(collection, "items", "application/geo+json").orElseThrow();
        HttpResponse<String> answer = client.get(items + "/p42");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.type(answer)).isEqualTo("application/geo+json");
        JsonNode feature = Client.json(answer);
        assertThat(feature.get("id").asString()).isEqualTo("p42");
        assertThat(feature.at("/properties/number").asInt()).isEqualTo(42);
        assertThat(Client.link(feature, "self", "application/geo+json")).contains(items + "/p42");
        assertThat(Client.link(feature, "alternate", "text/html")).contains(items + "/p42?f=html");
        assertThat(Client.link(feature, "collection", "application/json"))
                .contains(CITY.baseUrl() + "/ogc/collections/" + KEY);
    }

    @Test
    void theTagOfAFeatureChangesWithItAndWithNoOther() {
        String key = TestLayers.newKey();
        publish(key, 0, 3);
        String one = "/ogc/collections/" + key + "/items/p1";
        String tag = client.get(one).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).as("exact, so that a write may name it").startsWith("\"");
        TestLayers.replace(CITY, key, List.of(point(0), point(1), point(2), point(3)));
        assertThat(client.get(one).headers().firstValue("ETag")).contains(tag);
        TestLayers.replace(CITY, key, List.of(point(0), feature("p1", "POINT(8 50)", Map.of("name", "anders"))));
        assertThat(client.get(one, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameFeaturesComeAsATable() {
        HttpResponse<String> table = client.get(ITEMS + "?f=csv&limit=2");
        assertThat(Client.type(table)).startsWith("text/csv");
        assertThat(table.body().lines()).containsExactly("id,even,limit,name,number,share,longitude,latitude",
                "p0,true,x,Punkt 0,0,0.0,9,48.7", "p1,false,x,Punkt 1,1,0.25,9.001,48.7");
        assertThat(client.get("/ogc/collections/beispiel-baustellen/items?f=csv&limit=1&crs=" + Client.EPSG + "4326")
                .body()).contains("\"POLYGON ((48.7");
    }

    private static void publish(String key, int from, int until) {
        TestLayers.publish(CITY, key, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, Map.of("name", PropertyType.STRING),
                IntStream.range(from, until).mapToObj(ItemsTest::point).toList());
    }

    private static MapFeature point(int i) {
        return feature("p" + i, "POINT(9 48)", Map.of("name", "Punkt " + i));
    }
}
