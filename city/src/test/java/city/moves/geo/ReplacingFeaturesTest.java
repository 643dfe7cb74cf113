package city.moves.geo;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.RunningCity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplacingFeaturesTest {

    private static final Map<String, PropertyType> PROPERTIES =
            Map.of("name", PropertyType.STRING, "day", PropertyType.DATE);

    private final RunningCity city = RunningCity.get();
    private final String key = TestLayers.newKey();

    @Test
    void onlyWhatIsDifferentIsTouchedAndEachChangeIsRememberedAndTold() {
        publish(point("a", "eins"), point("b", "zwei"), point("c", "drei"));
        Layer before = layer();
        long untouched = number("a");
        Difference difference = TestLayers.replace(city, key,
                List.of(point("a", "eins"), point("b", "anders"), point("d", "neu")));
        assertThat(difference).isEqualTo(new Difference(1, 1, 1));
        assertThat(number("a")).isEqualTo(untouched);
        assertThat(layer().content()).isEqualTo(before.content() + 1);
        assertThat(history()).containsExactly("a 1 CREATED eins", "b 1 CREATED zwei", "b 2 CHANGED anders",
                "c 1 CREATED drei", "c 2 DELETED drei", "d 1 CREATED neu");
        assertThat(told()).containsExactly("CREATED a 1", "CREATED b 1", "CREATED c 1", "DELETED c 2", "CHANGED b 2",
                "CREATED d 1");
        assertThat(city.database().sql("select distinct name || ', ' || reason from geo.feature_version where layer = :l")
                .param("l", before.number()).query(String.class).list()).containsExactly("Testperson, zur Probe");
    }

    @Test
    void whatComesBackGoesOnUnderItsOldNumberWithOneHistory() {
        publish(point("a", "eins"), point("b", "zwei"));
        long before = number("a");
        TestLayers.replace(city, key, List.of(point("b", "zwei")));
        TestLayers.replace(city, key, List.of(point("a", "wieder"), point("b", "zwei"), point("c", "neu")));
        assertThat(number("a")).isEqualTo(before);
        assertThat(history()).containsExactly("a 1 CREATED eins", "a 2 DELETED eins", "a 3 CREATED wieder",
                "b 1 CREATED zwei", "c 1 CREATED neu");
        assertThat(city.database().sql("select version from geo.feature where layer = :layer order by id")
                .param("layer", layer().number()).query(Integer.class).list()).containsExactly(3, 1, 1);
    }

    @Test
    void theSameAgainChangesNothing() {
        publish(point("a", "eins"));
        long content = layer().content();
        assertThat(TestLayers.replace(city, key, List.of(point("a", "eins"))).none()).isTrue();
        assertThat(layer().content()).isEqualTo(content);
    }

    @Test
    void aLayerKnowsHowManyThereAreAndHowFarTheyReach() {
        publish(point("a", "eins"), feature("b", "POLYGON((1 2,3 2,3 5,1 2))",
                        Map.of("day", LocalDate.of(2026, 3, 1))), feature("nirgends", "", Map.of()),
                feature("leer", "POINT EMPTY", Map.of("day", LocalDate.of(2025, 12, 31))));
        Layer layer = layer();
        assertThat(layer.features()).isEqualTo(4);
        assertThat(layer.bounds()).isEqualTo(new Box(1, 2, 9.18, 48.77));
        assertThat(layer.earliest()).isEqualTo(Instant.parse("2025-12-31T00:00:00Z"));
        assertThat(layer.latest()).isEqualTo(Instant.parse("2026-03-01T23:59:59.999999Z"));
    }

    @Test
    void aThingAcrossTheAntimeridianReachesAroundNothingButItself() {
        publish(feature("fidschi", "MULTIPOLYGON(((179 -18,180 -18,180 -16,179 -18)),((-180 -18,-179 -18,-180 -16,-180 -18)))",
                Map.of()));
        assertThat(city.database().sql("""
                select bounds::text || ' ' || bounds_east::text from geo.feature where layer = :layer
                """).param("layer", layer().number()).query(String.class).single())
                .isEqualTo("(-179,-16),(-180,-18) (180,-16),(179,-18)");
    }

    @Test
    void whatDoesNotFitIsNamedAndNothingOfItIsTaken() {
        publish(point("a", "eins"));
        refuse("feature b: its layer has no property farbe", feature("b", "POINT(1 2)", Map.of("farbe", "rot")));
        refuse("feature b: day is no DATE: morgen", feature("b", "POINT(1 2)", Map.of("day", "morgen")));
        refuse("feature b: name is no STRING: 7", feature("b", "POINT(1 2)", Map.of("name", 7)));
        refuse("feature b/c: an id has letters, digits and - . _ ~ only", feature("b/c", "POINT(1 2)", Map.of()));
        refuse("feature b: its id stands twice", point("b", "eins"), point("b", "zwei"));
        assertThat(told()).containsExactly("CREATED a 1");
    }

    @Test
    void whatALayerKeptElsewhereGetsItsRoomAfterARestore() {
        publish(point("a", "eins"), point("b", "zwei"));
        int number = layer().number();
        city.database().sql("""
                alter table geo.feature detach partition geo.feature_%1$s
                """.formatted(number)).update();
        city.database().sql("insert into geo.feature select * from geo.feature_%1$s".formatted(number)).update();
        city.database().sql("drop table geo.feature_%1$s".formatted(number)).update();
        city.database().sql("select geo.make_room(:layer)").param("layer", number).query((_, _) -> true).list();
        assertThat(city.database().sql("select count(*) from geo.feature_%s".formatted(number)).query(Long.class)
                .single()).isEqualTo(2);
        assertThat(city.database().sql("select count(*) from geo.feature_elsewhere where layer = :layer")
                .param("layer", number).query(Long.class).single()).isZero();
    }

    private void refuse(String message, MapFeature... features) {
        assertThatThrownBy(() -> TestLayers.replace(city, key, List.of(features)))
                .isInstanceOf(UnfitFeature.class).hasMessage(message);
    }

    private void publish(MapFeature... features) {
        TestLayers.publish(city, key, GeometryKind.ANY, Crs.CRS84, new MapTime("day", ""), PROPERTIES,
                List.of(features));
    }

    private static MapFeature point(String id, String name) {
        return feature(id, "POINT(9.18 48.77)", Map.of("name", name));
    }

    private Layer layer() {
        return city.bean(Layers.class).find(key).orElseThrow();
    }

    private long number(String id) {
        return city.database().sql("select number from geo.feature where layer = :layer and id = :id")
                .param("layer", layer().number()).param("id", id).query(Long.class).single();
    }

    private List<String> history() {
        return city.database().sql("""
                select id || ' ' || version || ' ' || kind || ' ' || (props ->> 'name') from geo.feature_version
                where layer = :layer order by id, version
                """).param("layer", layer().number()).query(String.class).list();
    }

    private List<String> told() {
        return city.database().sql("""
                select kind || ' ' || id || ' ' || version from geo.change where layer = :layer
                order by changed, sequence
                """).param("layer", layer().number()).query(String.class).list();
    }
}
