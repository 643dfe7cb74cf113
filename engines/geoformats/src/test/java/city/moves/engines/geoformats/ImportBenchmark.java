package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.engines.tiles.vector.TileLayer;
import city.moves.engines.tiles.vector.TileLayerBuilder;
import city.moves.engines.tiles.vector.TileRules;
import java.nio.file.Path;
import java.util.List;

/** Reads the municipalities of Germany, brings them to CRS84, builds the layer with its R-tree, and prints what each step took. */
public final class ImportBenchmark {

    private ImportBenchmark() {}

    static void main(String[] arguments) {
        Path file = SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip");
        for (int run = 1; run <= 3; run++) {
            long start = System.nanoTime();
            Collected read = Collected.of(file);
            long wasRead = System.nanoTime();
            Transformation transformation = Transformation.between(Crs.GAUSS_KRUEGER_3, Crs.CRS84);
            List<byte[]> degrees = read.features.stream().map(feature -> Wkb.transform(feature.wkb(), transformation)).toList();
            long wasTransformed = System.nanoTime();
            TileLayer layer = layer(degrees);
            long wasBuilt = System.nanoTime();
            System.out.printf("run %d: %,d features; read %,d ms, transform %,d ms, layer and R-tree %,d ms, together %,d ms; %,d kB in memory%n",
                    run, layer.size(), millis(start, wasRead), millis(wasRead, wasTransformed), millis(wasTransformed, wasBuilt),
                    millis(start, wasBuilt), layer.bytes() / 1024);
        }
    }

    private static TileLayer layer(List<byte[]> degrees) {
        TileLayerBuilder builder = TileLayer.builder("municipalities", TileRules.STANDARD, List.of());
        for (int i = 0; i < degrees.size(); i++) {
            builder.add(i, degrees.get(i));
        }
        return builder.build();
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
