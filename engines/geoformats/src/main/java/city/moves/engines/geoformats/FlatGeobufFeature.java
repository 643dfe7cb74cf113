package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;

/** Reads one record of a FlatGeobuf. Every length in it is checked against its bytes before anything is reserved. */
final class FlatGeobufFeature {
    private static final int DEEPEST = 8;

    private final int layerType;
    private final List<Column> columns;
    private final List<Integer> types;
    private final ReadLimits limits;
    private WkbWriter writer = new WkbWriter();

    FlatGeobufFeature(int layerType, List<Column> columns, List<Integer> types, ReadLimits limits) {
        this.layerType = layerType;
        this.columns = columns;
        this.types = types;
        this.limits = limits;
    }

    city.moves.engines.geoformats.Feature read(ByteBuffer bytes, long record) {
        try {
            Feature feature = Feature.getRootAsFeature(bytes);
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            ByteBuffer values = feature.propertiesAsByteBuffer();
            if (values != null) {
                properties(values.order(ByteOrder.LITTLE_ENDIAN), properties);
            }
            Geometry geometry = feature.geometry();
            byte[] wkb = null;
            if (geometry != null) {
                writer = new WkbWriter();
                geometry(geometry, layerType == 0 ? geometry.type() : layerType, bytes.capacity(), 0);
                wkb = GeoPackageGeometry.checked(writer.take(), limits.vertices());
            }
            return new city.moves.engines.geoformats.Feature(record, null, wkb, properties);
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new BrokenRecordException(ProblemKind.RECORD_DAMAGED, "the record contradicts itself");
        }
    }

    private void geometry(Geometry geometry, int code, int bytes, int depth) {
        GeometryType type = type(code);
        int vertices = geometry.xyLength() / 2;
        int parts = geometry.partsLength();
        int ends = geometry.endsLength();
        if (depth > DEEPEST || vertices < 0 || vertices > bytes / 16 || parts < 0 || parts > bytes / 4 || ends < 0 || ends > bytes / 4) {
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "the geometry is larger than its record");
        }
        boolean hasHeight = vertices > 0 && geometry.zLength() == vertices;
        switch (type) {
            case POINT -> {
                writer.beginGeometry(type, hasHeight, Math.min(1, vertices));
                vertices(geometry, 0, Math.min(1, vertices), hasHeight);
            }
            case MULTI_POINT -> {
                writer.beginGeometry(type, hasHeight, vertices);
                for (int i = 0; i < vertices; i++) {
                    writer.beginGeometry(GeometryType.POINT, hasHeight, 1);
                    vertices(geometry, i, i + 1, hasHeight);
                }
            }
            case LINE_STRING -> {
                writer.beginGeometry(type, hasHeight, 1);
                sequence(geometry, 0, vertices, hasHeight);
            }
            case POLYGON, MULTI_LINE_STRING -> sequences(geometry, type, vertices, hasHeight);
            case MULTI_POLYGON, COLLECTION -> {
                writer.beginGeometry(type, false, parts);
                for (int i = 0; i < parts; i++) {
                    Geometry part = geometry.parts(i);
                    geometry(part, type == GeometryType.COLLECTION ? part.type() : 3, bytes, depth + 1);
                }
            }
        }
    }

    private void sequences(Geometry geometry, GeometryType type, int vertices, boolean hasHeight) {
        int count = geometry.endsLength() == 0 ? Math.min(1, vertices) : geometry.endsLength();
        writer.beginGeometry(type, hasHeight, count);
        int from = 0;
        for (int i = 0; i < count; i++) {
            long end = geometry.endsLength() == 0 ? vertices : geometry.ends(i);
            if (end < from || end > vertices) {
                throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "the rings of the geometry are not in order");
            }
            if (type == GeometryType.MULTI_LINE_STRING) {
                writer.beginGeometry(GeometryType.LINE_STRING, hasHeight, 1);
            }
            sequence(geometry, from, (int) end, hasHeight);
            from = (int) end;
        }
    }

    private void sequence(Geometry geometry, int from, int to, boolean hasHeight) {
        writer.beginSequence(to - from);
        vertices(geometry, from, to, hasHeight);
    }

    private void vertices(Geometry geometry, int from, int to, boolean hasHeight) {
        for (int i = from; i < to; i++) {
            writer.vertex(geometry.xy(2 * i), geometry.xy(2 * i + 1), hasHeight ? geometry.z(i) : Double.NaN);
        }
    }

    private static GeometryType type(int code) {
        if (code < 1 || code > 7) {
            throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "geometries of type " + code + " are not read");
        }
        return GeometryType.values()[code - 1];
    }

    private void properties(ByteBuffer values, Map<String, @Nullable Object> into) {
        while (values.hasRemaining()) {
            int column = Short.toUnsignedInt(values.getShort());
            if (column >= columns.size()) {
                throw new BrokenRecordException(ProblemKind.RECORD_DAMAGED, "an attribute without a column");
            }
            into.put(columns.get(column).name(), value(types.get(column), values));
        }
    }

    private static @Nullable Object value(int type, ByteBuffer values) {
        return switch (type) {
            case 0 -> (long) values.get();
            case 1 -> Byte.toUnsignedLong(values.get());
            case 2 -> values.get() != 0;
            case 3 -> (long) values.getShort();
            case 4 -> Short.toUnsignedLong(values.getShort());
            case 5 -> (long) values.getInt();
            case 6 -> Integer.toUnsignedLong(values.getInt());
            case 7, 8 -> values.getLong();
            case 9 -> finite(values.getFloat());
            case 10 -> finite(values.getDouble());
            case 11, 12, 13 -> text(values);
            default -> {
                text(values);
                yield null;
            }
        };
    }

    private static @Nullable Object finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static String text(ByteBuffer values) {
        int length = values.getInt();
        if (length < 0 || length > values.remaining()) {
            throw new BrokenRecordException(ProblemKind.RECORD_DAMAGED, "a text longer than its record");
        }
        byte[] text = new byte[length];
        values.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
