package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Header;

/** FlatGeobuf 3 ({@code https://flatgeobuf.org}), read front to back; its index is skipped. */
final class FlatGeobufSource implements FeatureSource {
    private static final int MAGIC = 8;

    private final Path path;
    private final ReadLimits limits;

    FlatGeobufSource(Path path, ReadLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    @Override
    public void read(FeatureSink sink) {
        try (InputStream in = new BufferedInputStream(BoundedStream.of(Files.newInputStream(path), limits), 1 << 16)) {
            in.skipNBytes(MAGIC);
            ByteBuffer head = next(in).orElseThrow(() -> new EOFException("the file ends within its head"));
            FlatGeobufFeature features = describe(head, in, sink);
            for (long record = 1; ; record++) {
                Optional<ByteBuffer> bytes = next(in);
                if (bytes.isEmpty()) {
                    return;
                }
                give(features, bytes.get(), record, sink);
            }
        } catch (BrokenFileException e) {
            sink.problem(e.problem());
        } catch (IOException e) {
            sink.problem(new Problem(ProblemKind.FILE_DAMAGED, 0, String.valueOf(e.getMessage())));
        }
    }

    private static void give(FlatGeobufFeature features, ByteBuffer bytes, long record, FeatureSink sink) {
        Feature feature;
        try {
            feature = features.read(bytes, record);
        } catch (BrokenRecordException e) {
            sink.problem(e.problem(record));
            return;
        }
        sink.feature(feature);
    }

    private FlatGeobufFeature describe(ByteBuffer head, InputStream in, FeatureSink sink) throws IOException {
        List<Column> columns = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        Optional<Crs> crs;
        String declared;
        String name;
        long index;
        int geometryType;
        try {
            Header header = Header.getRootAsHeader(head);
            geometryType = header.geometryType();
            for (int i = 0; i < Math.min(header.columnsLength(), limits.columns()); i++) {
                int type = header.columns(i).type();
                columns.add(new Column(String.valueOf(header.columns(i).name()), type(type)));
                types.add(type);
            }
            crs = header.crs() == null ? Optional.empty() : Crs.byEpsg(header.crs().code());
            declared = header.crs() == null ? "" : header.crs().org() + ":" + header.crs().code();
            name = header.name() == null || header.name().isBlank() ? GeoFiles.baseName(path) : header.name();
            index = indexBytes(header);
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the head cannot be read");
        }
        in.skipNBytes(index);
        if (crs.isEmpty()) {
            sink.problem(new Problem(ProblemKind.CRS_UNKNOWN, 0, declared));
        }
        sink.describe(new SourceDescription(FileFormat.FLATGEOBUF, name, crs, declared, columns));
        return new FlatGeobufFeature(geometryType, columns, types, limits);
    }

    private static long indexBytes(Header header) {
        long count = header.featuresCount();
        int node = header.indexNodeSize();
        if (node == 0 || count == 0) {
            return 0;
        }
        if (node < 2 || count < 0 || count > Integer.MAX_VALUE / 2) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "an index of " + count + " features");
        }
        return PackedRTree.calcSize((int) count, node);
    }

    private static ColumnType type(int type) {
        return switch (type) {
            case 0, 1, 3, 4, 5, 6, 7, 8 -> ColumnType.INTEGER;
            case 2 -> ColumnType.TRUTH;
            case 9, 10 -> ColumnType.NUMBER;
            case 13 -> ColumnType.TIME;
            default -> ColumnType.TEXT;
        };
    }

    private Optional<ByteBuffer> next(InputStream in) throws IOException {
        byte[] prefix = in.readNBytes(4);
        if (prefix.length == 0) {
            return Optional.empty();
        }
        if (prefix.length < 4) {
            throw new EOFException("the file ends within a length");
        }
        int length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 8 || length > limits.recordBytes()) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "a record of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the file ends within a record");
        }
        return Optional.of(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }
}
