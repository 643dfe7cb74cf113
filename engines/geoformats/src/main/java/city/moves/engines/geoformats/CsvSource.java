package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A table (RFC 4180 and what people make of it) with a head line, most often with columns of coordinates or well-known text. */
final class CsvSource implements FeatureSource {
    private static final int SAMPLE = 65_536;
    private static final int LONGEST_RECORD = 16 << 20;

    private final Path path;
    private final ReadLimits limits;
    private final boolean placed;

    /** @param placed true if columns of coordinates are looked for, and there have to be some */
    CsvSource(Path path, ReadLimits limits, boolean placed) {
        this.path = path;
        this.limits = limits;
        this.placed = placed;
    }

    @Override
    public void read(FeatureSink sink) {
        try {
            open((rows, dialect) -> rows(rows, dialect, sink));
        } catch (BrokenFileException e) {
            sink.problem(e.problem());
        } catch (IOException e) {
            sink.problem(new Problem(ProblemKind.FILE_DAMAGED, 0, String.valueOf(e.getMessage())));
        }
    }

    /** Of the head line; none if it cannot be read. */
    List<String> columns() {
        List<String> names = new ArrayList<>();
        try {
            open((rows, _) -> next(rows).map(CsvRecord::getFields).ifPresent(names::addAll));
        } catch (BrokenFileException | IOException e) {
            return List.of();
        }
        return names.size() <= limits.columns() ? List.copyOf(names) : List.of();
    }

    private void open(BiConsumer<Iterator<CsvRecord>, CsvDialect> use) throws IOException {
        try (InputStream in = new BufferedInputStream(BoundedStream.of(Files.newInputStream(path), limits), 2 * SAMPLE)) {
            in.mark(SAMPLE);
            CsvDialect dialect = CsvDialect.sniff(in.readNBytes(SAMPLE));
            in.reset();
            in.skipNBytes(dialect.mark());
            try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(dialect.separator())
                    .maxBufferSize(Math.min(limits.recordBytes(), LONGEST_RECORD))
                    .ofCsvRecord(new InputStreamReader(in, dialect.charset()))) {
                use.accept(rows.iterator(), dialect);
            }
        }
    }

    private void rows(Iterator<CsvRecord> rows, CsvDialect dialect, FeatureSink sink) {
        List<String> names = next(rows).map(CsvRecord::getFields)
                .orElseThrow(() -> new BrokenFileException(ProblemKind.PART_MISSING, "the table has no head line"));
        if (names.size() > limits.columns()) {
            throw new BrokenFileException(ProblemKind.TOO_LARGE, names.size() + " columns, allowed are " + limits.columns());
        }
        CsvGeometry geometry = placed ? CsvGeometry.of(names) : CsvGeometry.NONE;
        if (placed && !geometry.found()) {
            throw new BrokenFileException(ProblemKind.PART_MISSING, "no columns are called like coordinates: " + String.join(", ", names));
        }
        if (dialect.charset() != StandardCharsets.UTF_8) {
            sink.problem(new Problem(ProblemKind.ENCODING_UNSURE, 0, "not UTF-8, read as windows-1252"));
        }
        if (placed && geometry.crs().isEmpty()) {
            sink.problem(new Problem(ProblemKind.CRS_UNKNOWN, 0, "a table does not say in which system its coordinates are"));
        }
        sink.describe(new SourceDescription(FileFormat.CSV, GeoFiles.baseName(path), geometry.crs(), "",
                names.stream().map(name -> new Column(name, ColumnType.TEXT)).toList()));
        long record = 0;
        for (Optional<CsvRecord> row = next(rows); row.isPresent(); row = next(rows)) {
            give(row.get().getFields(), names, geometry, dialect.separator() != ',', ++record, sink);
        }
    }

    private void give(List<String> fields, List<String> names, CsvGeometry geometry, boolean decimalComma, long record, FeatureSink sink) {
        byte[] wkb;
        try {
            wkb = geometry.wkb(fields, decimalComma);
            if (wkb != null) {
                GeoPackageGeometry.checked(wkb, limits.vertices());
            }
        } catch (BrokenRecordException e) {
            sink.problem(e.problem(record));
            return;
        }
        if (fields.size() != names.size()) {
            sink.problem(new Problem(ProblemKind.VALUE_DAMAGED, record, fields.size() + " values for " + names.size() + " columns"));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(fields.size(), names.size()); i++) {
            values.put(names.get(i), fields.get(i).isEmpty() ? null : fields.get(i));
        }
        sink.feature(new Feature(record, null, wkb, values));
    }

    private static Optional<CsvRecord> next(Iterator<CsvRecord> rows) {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, String.valueOf(e.getMessage()));
        }
    }
}
