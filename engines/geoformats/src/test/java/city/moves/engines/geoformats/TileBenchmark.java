package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.WkbWriter;
import city.moves.engines.tiles.vector.EncodedTile;
import city.moves.engines.tiles.vector.Tile;
import city.moves.engines.tiles.vector.TileEncoder;
import city.moves.engines.tiles.vector.TileLayer;
import city.moves.engines.tiles.vector.TileLayerBuilder;
import city.moves.engines.tiles.vector.TileLimits;
import city.moves.engines.tiles.vector.TileRules;
import city.moves.engines.tiles.vector.WebMercatorQuad;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes tiles of 500,000 synthetic points in Stuttgart and the 10,997 municipalities of Germany, none from a store: as many of
 * each zoom from 0 to 16 as there are, at most 60, in a seeded order. Prints the median, the slowest hundredth and the worst, by the
 * clock and, for machines that others use as well, by the processor.
 */
public final class TileBenchmark {
    private static final int PER_ZOOM = 60;

    private TileBenchmark() {}

    static void main(String[] arguments) {
        TileLayer points = points();
        TileLayer areas = areas();
        System.out.printf("points %,d kB, areas %,d kB in memory%n", points.bytes() / 1024, areas.bytes() / 1024);
        for (List<TileLayer> layers : List.of(List.of(points), List.of(areas), List.of(points, areas))) {
            System.out.println(layers.stream().map(TileLayer::name).toList());
            for (int round = 1; round <= 3; round++) {
                measure(layers, round == 3);
            }
        }
    }

    private static void measure(List<TileLayer> layers, boolean print) {
        TileEncoder encoder = new TileEncoder();
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        List<Long> all = new ArrayList<>();
        List<Long> worked = new ArrayList<>();
        for (int zoom = 0; zoom <= 16; zoom++) {
            List<Long> times = new ArrayList<>();
            long bytes = 0;
            int features = 0;
            int repaired = 0;
            for (Tile tile : tiles(layers, zoom)) {
                long workedBefore = processor.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                EncodedTile encoded = encoder.encode(tile, layers);
                times.add(System.nanoTime() - start);
                worked.add(processor.getCurrentThreadCpuTime() - workedBefore);
                bytes = Math.max(bytes, encoded.bytes().length);
                features = Math.max(features, encoded.counts().features());
                repaired = Math.max(repaired, encoded.counts().repaired());
            }
            all.addAll(times);
            if (print) {
                System.out.printf("zoom %2d, %3d tiles: median %7.2f ms, worst %7.2f ms; at most %,d features, %,d kB, %,d repaired%n",
                        zoom, times.size(), millis(times, 0.5), millis(times, 1), features, bytes / 1024, repaired);
            }
        }
        if (print) {
            print("by the clock", all);
            print("by the processor", worked);
        }
    }

    private static void print(String measure, List<Long> times) {
        System.out.printf("all %d tiles %s: p50 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                times.size(), measure, millis(times, 0.5), millis(times, 0.99), millis(times, 1));
    }

    private static List<Tile> tiles(List<TileLayer> layers, int zoom) {
        TileLimits limits = WebMercatorQuad.limits(layers.getFirst().extent().orElseThrow(), zoom);
        Random random = new Random(zoom);
        int rows = limits.maxRow() - limits.minRow() + 1;
        int columns = limits.maxColumn() - limits.minColumn() + 1;
        return random.ints(Math.min(PER_ZOOM, rows * columns), 0, rows * columns)
                .mapToObj(i -> new Tile(zoom, limits.minRow() + i / columns, limits.minColumn() + i % columns)).toList();
    }

    private static double millis(List<Long> times, double share) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    private static TileLayer points() {
        TileLayerBuilder builder = TileLayer.builder("points", TileRules.STANDARD, List.of("kind", "height"));
        Random random = new Random(1);
        String[] kinds = {"Linde", "Ahorn", "Platane", "Eiche", "Robinie"};
        for (int i = 0; i < 500_000; i++) {
            double longitude = 9.1774 + Math.clamp(random.nextGaussian() * 0.05, -0.138, 0.138);
            double latitude = 48.779 + Math.clamp(random.nextGaussian() * 0.03, -0.087, 0.087);
            builder.add(i, WkbWriter.point(longitude, latitude), kinds[random.nextInt(kinds.length)], random.nextInt(30));
        }
        return builder.build();
    }

    private static TileLayer areas() {
        Collected read = Collected.of(SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip"));
        TileLayerBuilder builder = TileLayer.builder("areas", TileRules.STANDARD, List.of("AGS", "GEN")).in(Crs.GAUSS_KRUEGER_3);
        read.features.forEach(feature -> builder.add(feature.record(), feature.wkb(), feature.properties().get("AGS"), feature.properties().get("GEN")));
        return builder.build();
    }
}
