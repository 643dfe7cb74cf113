package city.moves.geo.ogc;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.geo.PublishedLayers;
import city.moves.geo.TestLayers;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SystemsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String OLD = TestLayers.newKey();
    private static final String FOUNTAIN = "/ogc/collections/beispiel-trinkbrunnen/items/brunnen-lindenplatz";

    private final Client client = new Client();

    /** A layer whose own system is Gauß-Krüger, wide enough that its edges bend in every other system. */
    @BeforeAll
    static void publishALayerInAnOldSystem() {
        TestLayers.publish(CITY, OLD, GeometryKind.POINT, Crs.GAUSS_KRUEGER_3, MapTime.NONE, Map.of(), List.of(
                feature("aachen", "POINT(6.08 50.77)", Map.of()), feature("goerlitz", "POINT(15.0 51.15)", Map.of()),
                feature("sylt", "POINT(8.3 55.05)", Map.of()), feature("oberstdorf", "POINT(10.28 47.27)", Map.of()),
                feature("suedrand", "POINT(9.0 47.27)", Map.of()), feature("ohne-ort", "", Map.of())));
    }

    @Test
    @Requirement({"/req/crs/crs-uri", "/req/crs/fc-md-crs-list"})
    void aCollectionNamesItsSystemsWithTheUsualOneFirst() {
        for (JsonNode collection : client.read("/ogc/collections").get("collections")) {
            List<String> systems = texts(collection.get("crs"));
            assertThat(systems).first().isEqualTo(Client.CRS84);
            assertThat(systems).doesNotHaveDuplicates().contains(Client.EPSG + "4326")
                    .allMatch(uri -> uri.matches("http://www\\.opengis\\.net/def/crs/(EPSG/0/\\d+|OGC/1\\.3/CRS84)"));
        }
        assertThat(systems("beispiel-trinkbrunnen")).containsExactly(Client.CRS84, Client.EPSG + "4326",
                Client.EPSG + "3857", Client.EPSG + "25832");
    }

    @Test
    @Requirement({"/req/crs/fc-md-storageCrs", "/req/crs/fc-md-storageCrs-valid-value"})
    void theSystemInWhichALayerIsKeptIsOneOfThem() {
        assertThat(client.read("/ogc/collections/" + OLD).get("storageCrs").asString()).isEqualTo(Client.EPSG + "31467");
        for (JsonNode collection : client.read("/ogc/collections").get("collections")) {
            assertThat(texts(collection.get("crs"))).contains(collection.get("storageCrs").asString());
        }
    }

    @Test
    void aSystemThatCannotHoldALayerIsNotOfferedForIt() {
        PublishedLayers.loadWorld(CITY);
        assertThat(systems(PublishedLayers.COUNTRIES)).containsExactly(Client.CRS84, Client.EPSG + "4326");
        assertThat(systems(PublishedLayers.RIVERS)).containsExactly(Client.CRS84, Client.EPSG + "4326",
                Client.EPSG + "3857");
    }

    @ParameterizedTest
    @Requirement({"/req/crs/fc-crs-definition", "/req/crs/fc-crs-action"})
    @CsvSource({"4326, 48.77221, 9.16955, 1e-9", "3857, 1020750, 6239000, 5000", "25832, 512500, 5402000, 2000"})
    void coordinatesComeInTheWantedSystemInTheOrderOfItsAxes(String epsg, double first, double second, double about) {
        JsonNode place = client.read(FOUNTAIN + "?crs=" + Client.EPSG + epsg).at("/geometry/coordinates");
        double[] expected = {9.16955, 48.77221};
        Crs crs = Crs.byEpsg(Integer.parseInt(epsg)).orElseThrow();
        Transformation.between(Crs.CRS84, crs).apply(expected, 0);
        assertThat(place.get(0).asDouble()).isCloseTo(crs.northFirst() ? expected[1] : expected[0], within(0.001));
        assertThat(place.get(1).asDouble()).isCloseTo(crs.northFirst() ? expected[0] : expected[1], within(0.001));
        assertThat(place.get(0).asDouble()).isCloseTo(first, within(about));
        assertThat(place.get(1).asDouble()).isCloseTo(second, within(about));
    }

    @Test
    void gaussKruegerComesNorthFirst() {
        JsonNode place = client.read("/ogc/collections/" + OLD + "/items/suedrand?crs=" + Client.EPSG + "31467")
                .at("/geometry/coordinates");
        assertThat(place.get(0).asDouble()).isBetween(5_200_000.0, 5_300_000.0);
        assertThat(place.get(1).asDouble()).isCloseTo(3_500_000, within(200.0));
    }

    @Test
    @Requirement("/req/crs/fc-crs-default-value")
    void withoutAWishCoordinatesAreLongitudeAndLatitude() {
        JsonNode place = client.read(FOUNTAIN).at("/geometry/coordinates");
        assertThat(place.toString()).isEqualTo("[9.16955,48.77221]");
        assertThat(client.read(FOUNTAIN + "?crs=" + Client.CRS84).at("/geometry/coordinates")).isEqualTo(place);
    }

    @ParameterizedTest
    @Requirement({"/req/core/crs84", "/req/crs/ogc-crs-header", "/req/crs/ogc-crs-header-value", "/req/crs/geojson"})
    @CsvSource({"'', OGC/1.3/CRS84", "crs=EPSG/0/4326, EPSG/0/4326", "crs=EPSG/0/25832, EPSG/0/25832",
        "bbox-crs=EPSG/0/4326&bbox=48|9|49|10, OGC/1.3/CRS84", "f=csv&crs=EPSG/0/25832, EPSG/0/25832",
        "f=html, OGC/1.3/CRS84"})
    void everyAnswerWithPlacesNamesTheirSystemInItsHead(String query, String system) {
        String asked = query.replace("crs=", "crs=http://www.opengis.net/def/crs/").replace('|', ',');
        String named = "<http://www.opengis.net/def/crs/" + system + ">";
        assertThat(client.get("/ogc/collections/beispiel-trinkbrunnen/items?" + asked).headers()
                .firstValue("Content-Crs")).contains(named);
        if (!query.contains("bbox") && !query.contains("csv")) {
            assertThat(client.get(FOUNTAIN + "?" + asked).headers().firstValue("Content-Crs")).contains(named);
        }
    }

    @ParameterizedTest
    @Requirement({"/req/crs/fc-crs-valid-value", "/req/crs/fc-bbox-crs-valid-value"})
    @CsvSource({"crs, http://www.opengis.net/def/crs/EPSG/0/2056", "crs, EPSG:25832", "crs, ''", "bbox-crs, CRS84",
        "bbox-crs, http://www.opengis.net/def/crs/EPSG/0/31467"})
    void aSystemThatIsNotInTheListIsRefused(String parameter, String value) {
        JsonNode problem = client.refused("/ogc/collections/beispiel-trinkbrunnen/items?bbox=1,2,3,4&" + parameter + "="
                + value, 400);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains("EPSG/0/25832");
        if (parameter.equals("crs")) {
            client.refused(FOUNTAIN + "?crs=" + value, 400);
        } else {
            client.refused(FOUNTAIN + "?bbox-crs=" + value, 400);
        }
    }

    @ParameterizedTest
    @Requirement({"/req/crs/fc-bbox-crs-definition", "/req/crs/bbox-crs-action"})
    @ValueSource(strings = {"4326", "25832", "3857"})
    void aBoxIsReadInItsSystemInTheOrderOfItsAxes(String epsg) {
        double[] place = {9.16955, 48.77221};
        Crs crs = Crs.byEpsg(Integer.parseInt(epsg)).orElseThrow();
        Transformation.between(Crs.CRS84, crs).apply(place, 0);
        double reach = crs.digits() > 3 ? 0.00005 : 5;
        String around = crs.northFirst() ? box(place[1], place[0], reach) : box(place[0], place[1], reach);
        assertThat(client.ids("/ogc/collections/beispiel-trinkbrunnen/items?bbox=" + around + "&bbox-crs=" + Client.EPSG
                + epsg)).containsExactlyInAnyOrder("brunnen-lindenplatz", "brunnen-geplant");
    }

    @Test
    void theWholeExtentHoldsTheSameFeaturesInEverySystem() {
        for (String key : List.of("beispiel-trinkbrunnen", "beispiel-baustellen", OLD)) {
            String items = "/ogc/collections/" + key + "/items";
            List<String> all = client.ids(items);
            for (String uri : systems(key)) {
                assertThat(client.ids(items + "?bbox=" + corners(key, uri) + "&bbox-crs=" + uri)).as(key + " " + uri)
                        .isEqualTo(all);
                assertThat(client.ids(items + "?crs=" + uri)).isEqualTo(all);
            }
        }
    }

    @Test
    void everyMunicipalityIsFoundInTheSystemInWhichItWasSurveyed() {
        PublishedLayers.loadGermany(CITY);
        String items = "/ogc/collections/" + PublishedLayers.MUNICIPALITIES + "/items";
        assertThat(systems(PublishedLayers.MUNICIPALITIES)).containsExactly(Client.CRS84, Client.EPSG + "4326",
                Client.EPSG + "3857", Client.EPSG + "25832", Client.EPSG + "31467");
        for (String uri : systems(PublishedLayers.MUNICIPALITIES)) {
            JsonNode page = client.read(items + "?limit=1&bbox=" + corners(PublishedLayers.MUNICIPALITIES, uri)
                    + "&bbox-crs=" + uri);
            assertThat(page.get("numberMatched").asInt()).as(uri).isEqualTo(10_997);
        }
        JsonNode stuttgart = client.read(items + "?AGS=08111000&crs=" + Client.EPSG + "31467");
        assertThat(stuttgart.at("/features/0/properties/GEN").asString()).isEqualTo("Stuttgart");
        JsonNode corner = stuttgart.at("/features/0/geometry/coordinates/0/0");
        while (corner.get(0).isArray()) {
            corner = corner.get(0);
        }
        assertThat(corner.get(0).asDouble()).isBetween(5_395_000.0, 5_415_000.0);
        assertThat(corner.get(1).asDouble()).isBetween(3_500_000.0, 3_530_000.0);
    }

    /** As a simple program has it: two corners of the extent, each transformed. */
    private String corners(String key, String uri) {
        JsonNode box = client.read("/ogc/collections/" + key).at("/extent/spatial/bbox/0");
        Crs crs = Crs.byUri(uri).orElseThrow();
        double[] corners = {box.get(0).asDouble(), box.get(1).asDouble(), box.get(2).asDouble(), box.get(3).asDouble()};
        Transformation.between(Crs.CRS84, crs).applyAll(corners, 2);
        return crs.northFirst() ? text(corners[1], corners[0], corners[3], corners[2])
                : text(corners[0], corners[1], corners[2], corners[3]);
    }

    @Test
    void aBoxFarBeyondTheSystemFindsAllThatLiesInIt() {
        assertThat(client.ids("/ogc/collections/" + OLD + "/items?bbox=-90000000,-90000000,90000000,90000000&bbox-crs="
                + Client.EPSG + "25832")).hasSize(6);
        client.refused("/ogc/collections/" + OLD + "/items?bbox=600000,5000000,500000,5500000&bbox-crs=" + Client.EPSG
                + "25832", 400);
    }

    private static String box(double first, double second, double reach) {
        return text(first - reach, second - reach, first + reach, second + reach);
    }

    private static String text(double... numbers) {
        List<String> all = new ArrayList<>();
        for (double number : numbers) {
            all.add(String.format(Locale.ROOT, "%.9f", number));
        }
        return String.join(",", all);
    }

    private List<String> systems(String key) {
        return texts(client.read("/ogc/collections/" + key).get("crs"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }

    @Test
    void aPageForPeopleIsTheSameList() {
        HttpResponse<String> page = client.get("/ogc/collections/beispiel-trinkbrunnen/items", "Accept", "text/html");
        assertThat(page.body()).contains("Brunnen am Lindenplatz", "Beispiel");
    }
}
