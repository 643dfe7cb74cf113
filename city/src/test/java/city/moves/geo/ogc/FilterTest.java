package city.moves.geo.ogc;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.geo.PublishedLayers;
import city.moves.geo.TestLayers;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.RunningCity;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 3 on a layer that has every type of property; the tables of CQL2 are tried elsewhere. */
class FilterTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String KEY = TestLayers.newKey();
    private static final String COLLECTION = "/ogc/collections/" + KEY;
    private static final String ITEMS = COLLECTION + "/items";
    private static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    private final Client client = new Client();

    @BeforeAll
    static void publishTrees() {
        TestLayers.publish(CITY, KEY, GeometryKind.ANY, Crs.UTM32, MapTime.NONE,
                Map.of("name", PropertyType.STRING, "year", PropertyType.INTEGER, "height", PropertyType.NUMBER,
                        "felled", PropertyType.BOOLEAN, "date", PropertyType.DATE, "seen", PropertyType.TIMESTAMP),
                List.of(feature("linde", "POINT(9.10 48.70)", Map.of("name", "Große Linde", "year", 1920, "height", 21.5,
                                "felled", false, "date", LocalDate.of(2024, 5, 17),
                                "seen", Instant.parse("2026-03-01T10:00:00.123456789Z"))),
                        feature("ahorn", "POINT(9.20 48.80)", Map.of("name", "Ahörnchen's 100 %", "year", 1990,
                                "height", 12, "felled", true, "date", LocalDate.of(2025, 1, 1))),
                        feature("allee", "LINESTRING(9.10 48.90,9.30 48.70)", Map.of("name", "Allee", "year", 1950)),
                        feature("namenlos", "", Map.of())));
    }

    @Test
    @Requirement({"/req/queryables/queryables-link", "/req/features-filter/queryables-link"})
    void theLayerAndItsFeaturesLeadToWhatMayBeAsked() {
        String address = CITY.baseUrl() + COLLECTION + "/queryables";
        assertThat(Client.link(client.read(COLLECTION), QUERYABLES, "application/schema+json")).contains(address);
        assertThat(client.get(ITEMS + "?limit=1").headers().allValues("Link"))
                .anyMatch(link -> link.startsWith("<" + address + ">; rel=\"" + QUERYABLES + "\""));
    }

    @Test
    @Requirement({"/req/queryables/get-queryables-op", "/req/queryables/get-queryables-response"})
    void whatMayBeAskedIsASchema() {
        HttpResponse<String> answer = client.get(COLLECTION + "/queryables", "Accept", "application/schema+json");
        assertThat(Client.type(answer)).isEqualTo("application/schema+json");
        JsonNode schema = Client.json(answer);
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asString()).isEqualTo(CITY.baseUrl() + COLLECTION + "/queryables");
        assertThat(schema.get("type").asString()).isEqualTo("object");
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        JsonNode properties = schema.get("properties");
        assertThat(properties.propertyNames())
                .containsExactlyInAnyOrder("name", "year", "height", "felled", "date", "seen", "geometry");
        assertThat(properties.at("/name/type").asString()).isEqualTo("string");
        assertThat(properties.at("/year/type").asString()).isEqualTo("integer");
        assertThat(properties.at("/height/type").asString()).isEqualTo("number");
        assertThat(properties.at("/felled/type").asString()).isEqualTo("boolean");
        assertThat(properties.at("/date/format").asString()).isEqualTo("date");
        assertThat(properties.at("/seen/format").asString()).isEqualTo("date-time");
        assertThat(properties.at("/geometry/format").asString()).isEqualTo("geometry-any");
        assertThat(properties.at("/geometry").has("type")).isFalse();
        assertThat(client.read("/ogc/collections/beispiel-trinkbrunnen/queryables").at("/properties/geometry/format")
                .asString()).isEqualTo("geometry-point-or-multipoint");
        assertThat(client.get(COLLECTION + "/queryables", "Accept", "text/html").body()).contains("Eigenschaften zum Filtern");
    }

    @ParameterizedTest
    @Requirement("/req/queryables-query-parameters/parameters")
    @CsvSource({"name, Allee, Alle\u0000e, allee", "year, 1990, neunzig, ahorn", "height, 21.5, 21-5, linde",
        "felled, true, ja, ahorn", "date, 2024-05-17, 2024-05-32, linde",
        "seen, 2026-03-01T10:00:00.123456Z, 2026-03-01T25:00:00Z, linde"})
    void whatMayBeAskedIsAParameterToo(String name, String value, String wrong, String id) {
        assertThat(client.ids(ITEMS + "?" + name + "=" + encoded(value))).containsExactly(id);
        client.refused(ITEMS + "?" + name + "=" + encoded(wrong), 400);
    }

    @ParameterizedTest
    @Requirement({"/req/filter/filter-param", "/req/filter/response", "/req/features-filter/filter-param",
        "/req/features-filter/response"})
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "name = 'Allee'| allee",
        "name LIKE '%''s 100 \\%'| ahorn",
        "CASEI(name) LIKE CASEI('%GROSSE%')| linde",
        "ACCENTI(name) LIKE 'Ahorn%'| ahorn",
        "year > 1930 AND NOT felled = true| ",
        "year BETWEEN 1940 AND 1995| ahorn,allee",
        "year IN (1920, 1950.0)| linde,allee",
        "height IS NULL| allee,namenlos",
        "NOT height IS NULL| linde,ahorn",
        "height / 2 = 10.75| linde",
        "height > year / 100| linde",
        "felled = false OR name = 'Allee'| linde,allee",
        "date >= DATE('2025-01-01')| ahorn",
        "seen = TIMESTAMP('2026-03-01T10:00:00.123456Z')| linde",
        "T_BEFORE(date, DATE('2025-01-01'))| linde",
        "T_INTERSECTS(INTERVAL(date, '..'), INTERVAL('2024-12-01', '2024-12-31'))| linde",
        "S_INTERSECTS(geometry, BBOX(9.0,48.6,9.15,48.75))| linde",
        "S_INTERSECTS(geometry, POLYGON((9.05 48.65,9.25 48.65,9.25 48.95,9.05 48.65)))| linde,ahorn,allee",
        "S_CROSSES(geometry, LINESTRING(9.1 48.7,9.3 48.9))| allee",
        "S_DISJOINT(geometry, BBOX(9.0,48.6,9.15,48.75))| ahorn,allee",
        "NOT S_INTERSECTS(geometry, BBOX(9.0,48.6,9.15,48.75))| ahorn,allee",
        "geometry IS NULL| namenlos",
        "A_CONTAINEDBY((name), ('Allee','Platz'))| allee",
        "year = 1990 AND CASEI(name) LIKE 'ah%'| ahorn",
        "\"date\" IS NOT NULL| linde,ahorn"})
    void onlyThatComesForWhichTheFilterIsTrue(String filter, String ids) {
        List<String> expected = ids == null ? List.of() : List.of(ids.split(","));
        assertThat(client.ids(filtered(filter))).as(filter).isEqualTo(expected);
        JsonNode page = client.read(filtered(filter) + "&limit=1");
        assertThat(page.get("numberMatched").asInt()).isEqualTo(expected.size());
        assertThat(client.idsOfAllPages(filtered(filter) + "&limit=1")).isEqualTo(expected);
    }

    @Test
    @Requirement({"/req/filter/filter-lang-param", "/req/features-filter/filter-lang-param"})
    void aFilterIsTextOrJson() {
        String json = "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"Allee\"]}";
        assertThat(client.ids(filtered(json) + "&filter-lang=cql2-json")).containsExactly("allee");
        assertThat(client.ids(filtered("name='Allee'") + "&filter-lang=cql2-text")).containsExactly("allee");
        client.refused(filtered("name='Allee'") + "&filter-lang=cql2-json", 400);
        client.refused(filtered(json), 400);
        client.refused(filtered("name='Allee'") + "&filter-lang=sql", 400);
        client.refused(ITEMS + "?filter-lang=sql", 400);
    }

    @Test
    @Requirement("/req/filter/filter-crs-wgs84")
    void geometriesOfAFilterAreInLongitudeAndLatitude() {
        JsonNode box = client.read(COLLECTION).at("/extent/spatial/bbox/0");
        assertThat(client.ids(filtered("S_INTERSECTS(geometry,BBOX(" + box.get(0) + "," + box.get(1) + "," + box.get(2)
                + "," + box.get(3) + "))"))).containsExactly("linde", "ahorn", "allee");
        client.refused(filtered("S_INTERSECTS(geometry,BBOX(1000000,1000000,2000000,2000000))"), 400);
    }

    @ParameterizedTest
    @Requirement({"/req/filter/filter-crs-param", "/req/features-filter/filter-crs-param"})
    @ValueSource(ints = {4326, 3857, 25832})
    void geometriesOfAFilterMayBeInEverySystemOfTheLayer(int epsg) {
        Crs crs = Crs.byEpsg(epsg).orElseThrow();
        double[] around = {9.05, 48.65, 9.15, 48.75};
        double[] whole = {9.10, 48.70, 9.30, 48.90};
        assertThat(client.ids(filtered("S_INTERSECTS(geometry,BBOX(" + corners(around, crs) + "))")
                + "&filter-crs=" + crs.uri())).containsExactly("linde");
        assertThat(client.ids(filtered("S_INTERSECTS(geometry,BBOX(" + corners(whole, crs) + "))")
                + "&filter-crs=" + crs.uri())).containsExactly("linde", "ahorn", "allee");
        assertThat(client.ids(filtered("S_WITHIN(geometry,POLYGON((" + position(9.05, 48.65, crs) + ","
                + position(9.25, 48.65, crs) + "," + position(9.25, 48.95, crs) + "," + position(9.05, 48.65, crs)
                + ")))") + "&filter-crs=" + crs.uri())).containsExactly("linde", "ahorn");
        client.refused(ITEMS + "?filter-crs=http://www.opengis.net/def/crs/OGC/0/does_not_exist", 400);
        client.refused(filtered("S_INTERSECTS(geometry,POINT(99999999 99999999))") + "&filter-crs=" + crs.uri(), 400);
    }

    @Test
    @Requirement("/req/filter/mixing-expressions")
    void aFilterAndEveryOtherParameterHaveToHoldTogether() {
        assertThat(client.ids(filtered("year > 1900") + "&bbox=9.0,48.6,9.15,48.75")).containsExactly("linde");
        assertThat(client.ids(filtered("year > 1900") + "&bbox=1,1,2,2")).isEmpty();
        assertThat(client.ids(filtered("CASEI(name) LIKE '%e%'") + "&bbox=9.05,48.6,9.25,48.85"))
                .as("each has a part that only memory knows").containsExactly("linde", "ahorn", "allee");
        assertThat(client.read(filtered("CASEI(name) LIKE '%e%'") + "&bbox=9.05,48.6,9.25,48.85").get("numberMatched")
                .asInt()).isEqualTo(3);
        assertThat(client.ids(filtered("year > 1900") + "&felled=true")).containsExactly("ahorn");
        assertThat(client.ids(filtered("height IS NULL") + "&bbox=1,1,2,2")).as("without a place").containsExactly("namenlos");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "THIS IS NOT A FILTER| (Zeile 1, Zeichen 13): Hier kann stehen: NULL", "name =| Zeile 1", "niemand = 1| „niemand“ gibt es nicht",
        "name > 5| Hier steht: Zahl. Gebraucht wird: Text", "name LIKE 7| Muster", "FOO(name) = 1| Funktion „FOO“",
        "date > DATE('2025-02-30')| Diesen Tag gibt es nicht",
        "S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0,0 0.5)))| Ring endet nicht", "T_MEETS(date, date)| INTERVAL",
        "geometry = 1| Ort", "name = 'offen| Anführungszeichen"})
    void whatIsWrongIsSaidAndWhere(String filter, String said) {
        JsonNode problem = client.refused(filtered(filter), 400);
        assertThat(problem.get("detail").asString()).startsWith("Die Bedingung kann nicht gelesen werden").contains(said);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("filter");
        assertThat(client.refused("/en" + filtered(filter), 400).get("detail").asString())
                .startsWith("The condition cannot be read");
    }

    @Test
    void hostileFiltersAreRefusedAndNeverAFault() {
        client.refused(filtered("(".repeat(1_000)), 400);
        client.refused(filtered("[".repeat(1_000)) + "&filter-lang=cql2-json", 400);
        client.refused(filtered("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\u0000\"]}") + "&filter-lang=cql2-json", 400);
        client.refused(filtered("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\ud800\"]}") + "&filter-lang=cql2-json", 400);
        client.refused(ITEMS + "?filter=", 400);
        assertThat(client.ids(filtered("name = 'x'' OR true --'"))).isEmpty();
        assertThat(client.ids(filtered("name = '?' OR name = ':layer'"))).isEmpty();
    }

    @Test
    void theTagOfAFilteredListHangsOnTheFilter() {
        String one = client.get(filtered("year = 1920")).headers().firstValue("ETag").orElseThrow();
        String other = client.get(filtered("year = 1950")).headers().firstValue("ETag").orElseThrow();
        assertThat(one).isNotEqualTo(other);
        assertThat(client.get(filtered("year = 1920"), "If-None-Match", one).statusCode()).isEqualTo(304);
    }

    @Test
    void theTableIsFilteredToo() {
        assertThat(client.get(filtered("name = 'Allee'") + "&f=csv").body().lines().skip(1)).singleElement().asString()
                .startsWith("allee,");
    }

    @Test
    void aBoxAcrossTheAntimeridianFindsBothSides() {
        PublishedLayers.loadWorld(CITY);
        String places = "/ogc/collections/" + PublishedLayers.PLACES + "/items?limit=1000&filter=";
        List<String> both = client.ids(places + encoded("S_INTERSECTS(geometry,BBOX(170,-50,-170,0))"));
        assertThat(both).isNotEmpty().isEqualTo(client.ids("/ogc/collections/" + PublishedLayers.PLACES
                + "/items?limit=1000&bbox=170,-50,-170,0"));
        String countries = "/ogc/collections/" + PublishedLayers.COUNTRIES + "/items?limit=1000&filter=";
        assertThat(client.ids(countries + encoded("S_INTERSECTS(geometry,BBOX(-180,-90,180,90))"))).hasSize(177);
    }

    private static String filtered(String filter) {
        return ITEMS + "?filter=" + encoded(filter);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String corners(double[] box, Crs crs) {
        return position(box[0], box[1], crs).replace(' ', ',') + "," + position(box[2], box[3], crs).replace(' ', ',');
    }

    private static String position(double east, double north, Crs crs) {
        double[] pair = {east, north};
        Transformation.between(Crs.CRS84, crs).apply(pair, 0);
        return crs.northFirst() ? String.format(Locale.ROOT, "%.7f %.7f", pair[1], pair[0])
                : String.format(Locale.ROOT, "%.7f %.7f", pair[0], pair[1]);
    }
}
