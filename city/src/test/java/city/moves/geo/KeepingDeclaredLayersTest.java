package city.moves.geo;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapLayer;
import city.moves.platform.places.MapProperty;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import city.moves.testing.RunningCity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingDeclaredLayersTest {

    private final RunningCity city = RunningCity.get();
    private final String key = TestLayers.newKey();
    private final AtomicInteger asked = new AtomicInteger();
    private final KeepingDeclaredLayers keeping = city.bean(KeepingDeclaredLayers.class);

    @Test
    void aDeclaredLayerIsThereForEveryoneAndFollowsItsVersionOnly() {
        declare("1", "Bänke", feature("a", "POINT(9 48)", Map.of("name", "eins")));
        keep();
        assertThat(city.visitor().get("/ogc/collections/" + key + "?f=json").body()).contains("Bänke");
        assertThat(found()).isEqualTo("Bänke");
        declare("1", "übersehen", feature("b", "POINT(9 48)", Map.of("name", "übersehen")));
        keep();
        assertThat(asked).hasValue(1);
        declare("2", "Parkbänke", feature("a", "POINT(9 48)", Map.of("name", "eins")),
                feature("b", "POINT(9 49)", Map.of("name", "zwei")));
        keep();
        assertThat(found()).isEqualTo("Parkbänke");
        assertThat(city.visitor().get("/ogc/collections/" + key + "/items?f=json").body())
                .contains("\"numberReturned\":2");
    }

    @Test
    void whatIsDeclaredNoMoreIsWithdrawnAndComesBackWhenItIsDeclaredAgain() {
        declare("1", "Bänke", feature("a", "POINT(9 48)", Map.of("name", "eins")));
        keep();
        DeclaredByTests.LAYERS.remove(key);
        keep();
        assertThat(city.visitor().get("/ogc/collections/" + key).statusCode()).isEqualTo(404);
        assertThat(city.database().sql("select count(*) from search.document where module = 'geo' and id = :key")
                .param("key", key).query(Long.class).single()).isZero();
        declare("1", "Bänke", feature("a", "POINT(9 48)", Map.of("name", "eins")));
        keep();
        assertThat(city.visitor().get("/ogc/collections/" + key).statusCode()).isEqualTo(200);
        assertThat(asked).as("its features were kept").hasValue(1);
    }

    @Test
    void everyLayerIsLookedAtOnceInTheOrderOfTheKeys() {
        declare("1", "Bänke", feature("a", "POINT(9 48)", Map.of("name", "eins")));
        List<String> keys = new ArrayList<>();
        for (String next = keeping.after(""); next != null; next = keeping.after(next)) {
            keys.add(next);
        }
        assertThat(keys).contains(key, "beispiel-radabstellanlagen").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLayerOfTheCitysOwnIsNeverOverwritten() {
        TestLayers.draft(city, key);
        declare("1", "Bänke", feature("a", "POINT(9 48)", Map.of("name", "eins")));
        keep();
        assertThat(city.bean(Layers.class).find(key).orElseThrow().origin()).isEqualTo(Origin.OWN);
    }

    private void keep() {
        keeping.keep(key);
    }

    @AfterEach
    void declareNothingMore() {
        DeclaredByTests.LAYERS.remove(key);
    }

    private void declare(String version, String title, MapFeature... features) {
        DeclaredByTests.LAYERS.put(key, new MapLayer(key, new Caption.Words(title, "Benches"), new Caption.Words("", ""),
                GeometryKind.POINT, List.of(new MapProperty("name", PropertyType.STRING,
                        new Caption.Words("Name", "Name"), true)), MapTime.NONE, "CC0-1.0", "Probe", "do-it", true,
                version, () -> {
                    asked.incrementAndGet();
                    return List.of(features).stream();
                }));
    }

    private String found() {
        return city.database().sql("select title from search.document where module = 'geo' and id = :key")
                .param("key", key).query(String.class).single();
    }
}
