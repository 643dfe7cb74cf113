package city.moves.geo.ogc;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.PublishedLayers;
import city.moves.geo.TestLayers;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.RunningCity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PlaceAndTimeTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String KEY = TestLayers.newKey();
    private static final String ITEMS = "/ogc/collections/" + KEY + "/items";

    private final Client client = new Client();

    @BeforeAll
    static void publishThingsOnTheEdges() {
        TestLayers.publish(CITY, KEY, GeometryKind.ANY, Crs.CRS84, new MapTime("from", "until"),
                Map.of("from", PropertyType.DATE, "until", PropertyType.DATE), List.of(
                        feature("nirgends-nie", "", Map.of()),
                        feature("stuttgart", "POINT(9.18 48.77)", days("2026-01-10", "2026-01-20")),
                        feature("taveuni", "MULTIPOLYGON(((179 -17,180 -17,180 -16,179 -17)),"
                                + "((-180 -17,-179 -17,-180 -16,-180 -17)))", days("2026-02-01", "2026-02-01")),
                        feature("dreieck", "POLYGON((20 10,30 10,20 20,20 10))", Map.of("from", day("2026-03-01"))),
                        feature("linie", "LINESTRING(-10 0,-10 10)", Map.of("until", day("2025-12-31"))),
                        feature("turm", "POINT Z (13.4 52.5 368)", Map.of()),
                        feature("datumsgrenze", "POINT(180 60)", Map.of()),
                        feature("pol", "POINT(0 90)", Map.of())));
    }

    private static Map<String, LocalDate> days(String from, String until) {
        return Map.of("from", day(from), "until", day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @Requirement({"/req/core/fc-bbox-definition", "/req/core/fc-bbox-response"})
    @CsvSource(delimiter = '|', value = {
        "9,48,10,49 | stuttgart",
        "9.18,48.77,9.18,48.77 | stuttgart",
        "9.1800001,48.77,10,49 | ",
        "10,48,11,49 | ",
        "-180,-90,180,90 | stuttgart taveuni dreieck linie turm datumsgrenze pol",
        "170,-20,-170,-10 | taveuni",
        "179.9,-90,180,90 | taveuni datumsgrenze",
        "-180,-90,-179.9,90 | taveuni",
        "-178,-20,179.5,-10 | taveuni",
        "-178,-20,178,-10 | ",
        "26,15,30,20 | ",
        "24,14,30,20 | dreieck",
        "-10,5,-10,6 | linie",
        "13,52,0,14,53,400 | turm",
        "13,52,0,14,53,300 | ",
        "9,48,0,10,49,1 | stuttgart"})
    void aBoxFindsWhatItTouchesAndWhatHasNoPlace(String box, String ids) {
        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        JsonNode found = client.read(ITEMS + "?bbox=" + box);
        assertThat(Client.ids(found)).contains("nirgends-nie").filteredOn(id -> !id.equals("nirgends-nie"))
                .containsExactlyElementsOf(expected);
        assertThat(found.get("numberMatched").asInt()).isEqualTo(expected.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "1,2,3,4,5", "1,2,3,vier", "a,b,c,d", "", "1,2,3,", "NaN,1,2,3", "9,49,10,48",
        "-181,0,0,10", "0,0,181,10", "0,-91,1,1", "1e400,1,1,1", "1,2,9,3,4,8", "1,2,3,4,5,6,7"})
    void aBoxThatIsNoneIsRefused(String box) {
        assertThat(client.refused(ITEMS + "?bbox=" + box, 400).at("/errors/0/field").asString()).isEqualTo("bbox");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @Requirement({"/req/core/fc-time-definition", "/req/core/fc-time-response"})
    @CsvSource(delimiter = '|', value = {
        "2026-01-15T12:00:00Z | stuttgart",
        "2026-01-20T23:59:59Z | stuttgart",
        "2026-01-21T00:30:00+01:00 | stuttgart",
        "2026-01-21T00:00:00Z | ",
        "2026-01-01T00:00:00Z/2026-02-28T00:00:00Z | stuttgart taveuni",
        "../2026-01-05T00:00:00Z | linie",
        "/2026-01-05T00:00:00Z | linie",
        "2026-02-10T00:00:00Z/.. | dreieck",
        "2026-02-10T00:00:00Z/ | dreieck",
        "2030-01-01T00:00:00.123456Z | dreieck",
        "2026-02-01 | taveuni",
        "2026-01-20/2026-02-01 | stuttgart taveuni"})
    void aTimeFindsWhatIsThereThenAndWhatHasNoTime(String time, String ids) {
        List<String> timeless = List.of("nirgends-nie", "turm", "datumsgrenze", "pol");
        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        List<String> found = client.ids(ITEMS + "?datetime=" + time.replace("+", "%2B"));
        assertThat(found).containsAll(timeless).filteredOn(id -> !timeless.contains(id))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gestern", "", "..", "../..", "/", "2026-02-30T00:00:00Z", "2026-01-01T00:00:00",
        "2026-01-02T00:00:00Z/2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z/2026-01-02T00:00:00Z/..", "2026-13-01",
        "2026-01-01T25:00:00Z"})
    void aTimeThatIsNoneIsRefused(String time) {
        assertThat(client.refused(ITEMS + "?datetime=" + time, 400).at("/errors/0/field").asString())
                .isEqualTo("datetime");
    }

    @Test
    void placeAndTimeAndPropertiesHoldTogether() {
        assertThat(client.ids(ITEMS + "?bbox=9,48,10,49&datetime=2026-01-15T00:00:00Z"))
                .containsExactly("nirgends-nie", "stuttgart");
        assertThat(client.ids(ITEMS + "?bbox=9,48,10,49&datetime=2027-01-15T00:00:00Z"))
                .containsExactly("nirgends-nie");
        assertThat(client.ids(ITEMS + "?bbox=9,48,10,49&from=2026-01-10")).containsExactly("stuttgart");
    }

    @Test
    void theWholeWorldIsInItsOwnExtentAndEachCountryWhereItLies() {
        PublishedLayers.loadWorld(CITY);
        for (String key : List.of(PublishedLayers.COUNTRIES, PublishedLayers.PLACES, PublishedLayers.RIVERS)) {
            JsonNode box = client.read("/ogc/collections/" + key).at("/extent/spatial/bbox/0");
            String bbox = box.toString().replaceAll("[\\[\\]]", "");
            JsonNode all = client.read("/ogc/collections/" + key + "/items?limit=1000&bbox=" + bbox);
            assertThat(Client.ids(all))
                    .isEqualTo(client.ids("/ogc/collections/" + key + "/items?limit=1000"));
            assertThat(all.get("numberMatched").asInt()).isEqualTo(all.get("numberReturned").asInt());
        }
        JsonNode around = client.read("/ogc/collections/ne-countries/items?bbox=9,48.5,9.3,48.9");
        assertThat(around.get("features")).extracting(one -> one.at("/properties/NAME").asString())
                .containsExactly("Germany");
        assertThat(client.read("/ogc/collections/ne-countries/items?bbox=177,-20,-179,-15").get("features"))
                .extracting(one -> one.at("/properties/NAME").asString()).containsExactly("Fiji");
        assertThat(client.read("/ogc/collections/ne-places/items?limit=1").get("numberMatched").asInt()).isEqualTo(243);
    }
}
