package city.moves.engines.geoformats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens files of geodata. What a file is, its first bytes say; its name only helps where they cannot. */
public final class GeoFiles {

    private GeoFiles() {}

    /** The format; empty if it is none that is read here. */
    public static Optional<FileFormat> detect(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(FileFormat.SHAPEFILE);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4_096);
        } catch (IOException e) {
            return Optional.empty();
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK") || text.startsWith("\0\0'\n")) {
            return Optional.of(FileFormat.SHAPEFILE);
        }
        if (text.startsWith("SQLite format 3\0")) {
            return Optional.of(FileFormat.GEOPACKAGE);
        }
        if (text.startsWith("fgb\u0003fgb")) {
            return Optional.of(FileFormat.FLATGEOBUF);
        }
        String words = text.replaceFirst("^\u00ef\u00bb\u00bf", "").replace('\u001e', ' ').stripLeading();
        if (words.startsWith("{")) {
            return Optional.of(FileFormat.GEOJSON);
        }
        if (words.startsWith("<") && (words.contains("FeatureCollection") || words.contains("opengis.net/gml"))) {
            return Optional.of(FileFormat.GML);
        }
        return name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")
                ? Optional.of(FileFormat.CSV) : Optional.empty();
    }

    /** The layers of a file, in its order; one without a name of its own is called after the file. */
    public static List<String> layers(Path file, ReadLimits limits) {
        try {
            return switch (detect(file).orElse(FileFormat.CSV)) {
                case SHAPEFILE -> ShapefileSource.layers(file, limits);
                case GEOPACKAGE -> GeoPackageSource.layers(file);
                case FLATGEOBUF, GEOJSON, CSV, GML -> List.of(baseName(file));
            };
        } catch (IOException | BrokenFileException e) {
            return List.of();
        }
    }

    /**
     * A layer of a file. Opening reads nothing yet; what is wrong with the file comes as problems when it is read.
     *
     * @param layer one of {@link #layers}; null if the file has only one
     */
    public static FeatureSource open(Path file, @Nullable String layer, ReadLimits limits) {
        return detect(file).<FeatureSource>map(format -> switch (format) {
            case SHAPEFILE -> new ShapefileSource(file, layer, limits);
            case GEOPACKAGE -> new GeoPackageSource(file, layer, limits);
            case FLATGEOBUF -> new FlatGeobufSource(file, limits);
            case GEOJSON -> new GeoJsonSource(file, limits);
            case CSV -> new CsvSource(file, limits, true);
            case GML -> new GmlSource(file, limits);
        }).orElse(sink -> sink.problem(new Problem(ProblemKind.FORMAT_UNKNOWN, 0,
                "neither shapefile, GeoPackage, FlatGeobuf, GeoJSON, GML nor a table: " + file.getFileName())));
    }

    /** A table as it stands: its features have no geometry, whatever its columns are called. */
    public static FeatureSource openTable(Path file, ReadLimits limits) {
        return new CsvSource(file, limits, false);
    }

    /** What the head line of a table calls its columns; none if the file is no table or has no head line. */
    public static List<String> tableColumns(Path file, ReadLimits limits) {
        return detect(file).filter(format -> format == FileFormat.CSV)
                .map(_ -> new CsvSource(file, limits, false).columns()).orElse(List.of());
    }

    /** True if columns of these names have coordinates or well-known text. */
    public static boolean areCoordinates(List<String> columns) {
        return CsvGeometry.of(columns).found();
    }

    static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The one layer to read. */
    static String choose(List<String> layers, @Nullable String wanted, String none) {
        if (layers.isEmpty()) {
            throw new BrokenFileException(ProblemKind.PART_MISSING, none);
        }
        if (wanted != null && !layers.contains(wanted)) {
            throw new BrokenFileException(ProblemKind.PART_MISSING, "no layer is called " + wanted);
        }
        if (wanted == null && layers.size() > 1) {
            throw new BrokenFileException(ProblemKind.SEVERAL_LAYERS, String.join(", ", layers));
        }
        return wanted == null ? layers.getFirst() : wanted;
    }
}
