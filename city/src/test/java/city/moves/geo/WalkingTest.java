package city.moves.geo;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.testing.RunningCity;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalkingTest {

    private final RunningCity city = RunningCity.get();
    private final Features features = city.bean(Features.class);

    @Test
    void whoeverWalksFindsTheSameInTheSameOrderAsWhoeverLooksUp() {
        String key = TestLayers.newKey();
        TestLayers.publish(city, key, GeometryKind.ANY, Crs.CRS84, MapTime.NONE, Map.of(),
                IntStream.range(0, 300).mapToObj(i -> feature("f" + i, i % 50 == 0 ? ""
                        : "LINESTRING(" + i / 100.0 + " 1," + (i + 3) / 100.0 + " 1.02)", Map.of())).toList());
        Layer layer = city.bean(Layers.class).find(key).orElseThrow();
        FeatureFilter some = new FeatureFilter(List.of(new Box(0.5, 0, 2, 1.01)), null, TimeSpan.NONE, "{}");
        long after = 0;
        int pages = 0;
        List<Features.Candidate> page;
        do {
            page = features.walk(layer, some, after, 20);
            assertThat(page).isEqualTo(features.candidates(layer, some, after, 20));
            after = page.isEmpty() ? after : page.getLast().number();
            pages++;
        } while (page.size() == 20);
        assertThat(pages).isGreaterThan(5);
        assertThat(features.tally(layer, some, 1_000).all()).isGreaterThan(100);
        assertThat(features.tally(layer, some, 20).all()).as("nobody counts further").isEqualTo(20);
    }
}
