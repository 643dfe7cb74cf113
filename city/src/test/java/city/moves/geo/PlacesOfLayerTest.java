package city.moves.geo;

import static city.moves.geo.TestLayers.feature;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found in memory is what the database finds. */
class PlacesOfLayerTest {

    private final RunningCity city = RunningCity.get();
    private final Features features = city.bean(Features.class);
    private final Random random = new Random(7);

    @Test
    void memoryAndDatabaseFindTheSameInTheSameOrder() {
        Layer layer = published(IntStream.range(0, 400).mapToObj(this::somewhere).toList());
        PlacesOfLayer places = city.bean(PlacesReader.class).read(layer);
        assertThat(places.content()).isEqualTo(layer.content());
        int found = 0;
        for (int i = 0; i < 200; i++) {
            FeatureFilter filter = new FeatureFilter(boxes(), null, TimeSpan.NONE, "{}");
            List<Long> here = matching(layer, filter, places.candidates(filter.boxes(), 0, 1_000));
            assertThat(here).as(filter.boxes().toString())
                    .isEqualTo(matching(layer, filter, features.candidates(layer, filter, 0, 1_000)));
            PlacesOfLayer.Counted counted = places.count(filter.boxes());
            assertThat(counted.sure() + counted.unsure().stream().filter(here::contains).count()).isEqualTo(here.size());
            found += here.size();
        }
        assertThat(found).isGreaterThan(10_000);
    }

    @Test
    void aPageBeginsBehindTheLastOne() {
        Layer layer = published(IntStream.range(0, 60).mapToObj(this::somewhere).toList());
        PlacesOfLayer places = city.bean(PlacesReader.class).read(layer);
        List<Box> world = List.of(new Box(-180, -90, 0, 90), new Box(0, -90, 180, 90));
        List<Long> all = places.candidates(world, 0, 1_000).stream().map(Features.Candidate::number).toList();
        assertThat(all).hasSize(60).isSorted().doesNotHaveDuplicates();
        List<Long> paged = new ArrayList<>();
        long after = 0;
        for (List<Features.Candidate> page = places.candidates(world, 0, 7); !page.isEmpty();
                page = places.candidates(world, after, 7)) {
            page.forEach(candidate -> paged.add(candidate.number()));
            after = paged.getLast();
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void aLargeLayerIsAnsweredTheSameBeforeAndAfterItIsInMemoryAndAfterAChange() throws Exception {
        List<MapFeature> many = new ArrayList<>(IntStream.range(0, 6_000).mapToObj(i -> feature("p" + i,
                String.format(Locale.ROOT, "POINT(%.4f 48.75)", 9 + i / 10_000.0), Map.of())).toList());
        Layer layer = published(many);
        SelectingFeatures selecting = city.bean(SelectingFeatures.class);
        PlacesInMemory memory = city.bean(PlacesInMemory.class);
        FeatureFilter filter = new FeatureFilter(List.of(new Box(9.1, 48, 9.2, 49)), null, TimeSpan.NONE, "{}");
        assertThat(ids(selecting, layer, filter)).hasSize(1_001);
        Optional<PlacesOfLayer> places = memory.of(layer, filter);
        for (int i = 0; i < 2_000 && places.isEmpty(); i++) {
            Thread.onSpinWait();
            selecting.one(layer, "p1", false);
            places = memory.of(layer, filter);
        }
        assertThat(places).isPresent();
        assertThat(ids(selecting, layer, filter)).hasSize(1_001).startsWith("p1000").endsWith("p2000");
        assertThat(selecting.count(layer, filter)).hasValue(1_001);
        many.removeIf(one -> one.id().equals("p1500"));
        TestLayers.replace(city, layer.key(), many);
        Layer changed = city.bean(Layers.class).find(layer.key()).orElseThrow();
        assertThat(ids(selecting, changed, filter)).hasSize(1_000).doesNotContain("p1500");
        assertThat(selecting.count(changed, filter)).hasValue(1_000);
    }

    private static List<String> ids(SelectingFeatures selecting, Layer layer, FeatureFilter filter) throws IOException {
        List<String> ids = new ArrayList<>();
        selecting.each(layer, filter, 0, 10_000, false, one -> ids.add(one.id()));
        return ids;
    }

    private Layer published(List<MapFeature> all) {
        String key = TestLayers.newKey();
        TestLayers.publish(city, key, GeometryKind.ANY, Crs.CRS84, MapTime.NONE, Map.of(), all);
        return city.bean(Layers.class).find(key).orElseThrow();
    }

    private List<Long> matching(Layer layer, FeatureFilter filter, List<Features.Candidate> candidates) {
        ExactMatch match = new ExactMatch(layer, filter);
        return candidates.stream().filter(one -> one.sure()
                        || match.matches(features.find(layer, List.of(one.number()), false).getFirst()))
                .map(Features.Candidate::number).toList();
    }

    private MapFeature somewhere(int i) {
        double east = Math.round(random.nextDouble(-170, 170) * 10) / 10.0;
        double north = Math.round(random.nextDouble(-80, 80) * 10) / 10.0;
        return feature("f" + i, switch (i % 5) {
            case 0 -> "";
            case 1 -> String.format(Locale.ROOT, "LINESTRING(%s %s,%s %s)", east, north, east + 9.3, north - 7.1);
            case 2 -> String.format(Locale.ROOT, "MULTILINESTRING((170 %1$s,180 %1$s),(-180 %1$s,-175 %1$s))", north);
            default -> String.format(Locale.ROOT, "POINT(%s %s)", east, north);
        }, Map.of());
    }

    private List<Box> boxes() {
        double west = Math.round(random.nextDouble(-180, 180) * 10) / 10.0;
        double south = Math.round(random.nextDouble(-90, 60) * 10) / 10.0;
        double width = Math.round(random.nextDouble(0, 200) * 10) / 10.0;
        double north = Math.min(90, south + Math.round(random.nextDouble(0, 90) * 10) / 10.0);
        return west + width <= 180 ? List.of(new Box(west, south, west + width, north))
                : List.of(new Box(west, south, 180, north), new Box(-180, south, west + width - 360, north));
    }
}
