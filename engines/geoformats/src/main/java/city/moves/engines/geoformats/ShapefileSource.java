package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.PrjText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shapefile (ESRI Shapefile Technical Description, July 1998) in a folder or an archive: shapes and attributes side by side,
 * one record in memory at a time. Needs no {@code .shx}.
 */
final class ShapefileSource implements FeatureSource {
    private static final int MAGIC = 9994;
    private static final int LONGEST_TEXT = 65_536;

    private final Path path;
    private final @Nullable String layer;
    private final ReadLimits limits;

    ShapefileSource(Path path, @Nullable String layer, ReadLimits limits) {
        this.path = path;
        this.layer = layer;
        this.limits = limits;
    }

    static List<String> layers(Path path, ReadLimits limits) throws IOException {
        try (ShapefileParts parts = ShapefileParts.of(path, limits)) {
            return parts.layers();
        }
    }

    @Override
    public void read(FeatureSink sink) {
        try (ShapefileParts parts = ShapefileParts.of(path, limits)) {
            String chosen = GeoFiles.choose(parts.layers(), layer, "there is no .shp in it");
            try (InputStream shapes = parts.open(chosen, "shp").orElseThrow(() -> missing("shp"));
                    InputStream table = parts.open(chosen, "dbf").orElseGet(InputStream::nullInputStream)) {
                read(parts, chosen, shapes, attributes(parts, chosen, table, sink), sink);
            }
        } catch (BrokenFileException e) {
            sink.problem(e.problem());
        } catch (IOException e) {
            sink.problem(new Problem(ProblemKind.FILE_DAMAGED, 0, String.valueOf(e.getMessage())));
        }
    }

    private Optional<DbfReader> attributes(ShapefileParts parts, String chosen, InputStream table, FeatureSink sink) throws IOException {
        if (!parts.has(chosen, "dbf")) {
            sink.problem(new Problem(ProblemKind.PART_MISSING, 0, "there is no .dbf, so there are no attributes"));
            return Optional.empty();
        }
        DbfHeader header;
        try {
            header = DbfHeader.read(table, limits);
        } catch (BrokenFileException e) {
            sink.problem(e.problem());
            return Optional.empty();
        }
        String cpg = text(parts, chosen, "cpg");
        Optional<Charset> declared = DbfEncoding.declared(cpg, header.language());
        if (declared.isEmpty()) {
            sink.problem(new Problem(ProblemKind.ENCODING_UNSURE, 0, cpg.isBlank()
                    ? "no .cpg says how texts are encoded; read as UTF-8" : "the encoding " + cpg.strip() + " is not known; read as UTF-8"));
        }
        return Optional.of(new DbfReader(table, header, declared.orElse(StandardCharsets.UTF_8)));
    }

    private void read(ShapefileParts parts, String chosen, InputStream shapes, Optional<DbfReader> table, FeatureSink sink)
            throws IOException {
        ByteBuffer head = ByteBuffer.wrap(shapes.readNBytes(100));
        if (head.limit() < 100 || head.getInt(0) != MAGIC) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the .shp does not begin like one");
        }
        String prj = text(parts, chosen, "prj");
        Optional<Crs> crs = PrjText.recognise(prj);
        if (crs.isEmpty()) {
            sink.problem(new Problem(ProblemKind.CRS_UNKNOWN, 0, prj.isBlank() ? "there is no .prj" : prj));
        }
        sink.describe(new SourceDescription(FileFormat.SHAPEFILE, chosen, crs, prj, table.map(DbfReader::columns).orElse(List.of())));
        records(shapes, table, sink);
    }

    private void records(InputStream shapes, Optional<DbfReader> table, FeatureSink sink) throws IOException {
        ShapeRecord shape = new ShapeRecord(limits);
        boolean rowsEnded = false;
        for (long record = 1; ; record++) {
            Optional<ByteBuffer> content = next(shapes);
            if (content.isEmpty()) {
                return;
            }
            long number = record;
            Optional<Map<String, @Nullable Object>> row = table.isEmpty() || rowsEnded ? Optional.empty()
                    : table.get().next(what -> damagedValue(sink, number, what));
            if (table.isPresent() && row.isEmpty() && !rowsEnded) {
                rowsEnded = true;
                sink.problem(new Problem(ProblemKind.FILE_DAMAGED, record, "from here on there are shapes without attributes"));
            }
            boolean deleted = row.isPresent() && row.get().isEmpty() && !table.get().columns().isEmpty();
            if (!deleted) {
                feature(shape, content.get(), record, row.orElse(Map.of()), sink);
            }
        }
    }

    private static void feature(ShapeRecord shape, ByteBuffer content, long record, Map<String, @Nullable Object> row, FeatureSink sink) {
        byte[] wkb;
        try {
            wkb = shape.read(content);
        } catch (BrokenRecordException e) {
            sink.problem(e.problem(record));
            return;
        }
        row.forEach((name, value) -> {
            if (value instanceof String text && text.indexOf('\uFFFD') >= 0) {
                sink.problem(new Problem(ProblemKind.ENCODING_UNSURE, record, name + ": " + text));
            }
        });
        sink.feature(new Feature(record, null, wkb, row));
    }

    private static void damagedValue(FeatureSink sink, long record, String what) {
        sink.problem(new Problem(ProblemKind.VALUE_DAMAGED, record, what));
    }

    /** The content of the next record, its length taken from its head. */
    private Optional<ByteBuffer> next(InputStream shapes) throws IOException {
        byte[] head = shapes.readNBytes(8);
        if (head.length < 8) {
            return Optional.empty();
        }
        int words = ByteBuffer.wrap(head).getInt(4);
        if (words < 2 || words > limits.recordBytes() / 2) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "a shape of " + 2L * words + " bytes");
        }
        byte[] content = shapes.readNBytes(2 * words);
        if (content.length < 2 * words) {
            throw new EOFException("the .shp ends within a shape");
        }
        return Optional.of(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static String text(ShapefileParts parts, String layer, String ending) throws IOException {
        try (InputStream in = parts.open(layer, ending).orElseGet(InputStream::nullInputStream)) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private static BrokenFileException missing(String ending) {
        return new BrokenFileException(ProblemKind.PART_MISSING, "there is no ." + ending);
    }
}
