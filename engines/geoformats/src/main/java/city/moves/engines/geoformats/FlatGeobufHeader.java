package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.PrjWriter;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.GeometryType;
import com.google.flatbuffers.FlatBufferBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wololo.flatgeobuf.generated.Header;

/** What a FlatGeobuf says before its features. Its description is the source note. */
final class FlatGeobufHeader {
    private static final int MIXED = 0;

    private final String layer;
    private final Crs crs;
    private final List<Column> columns;
    private final SourceNote note;
    private final Set<GeometryType> types = EnumSet.noneOf(GeometryType.class);
    private boolean allHigh = true;

    FlatGeobufHeader(String layer, Crs crs, List<Column> columns, SourceNote note) {
        this.layer = layer;
        this.crs = crs;
        this.columns = columns;
        this.note = note;
    }

    /** Readers expect heights of all features or of none. */
    void met(GeometryType type, boolean hasHeights) {
        types.add(type);
        allHigh &= hasHeights;
    }

    byte[] bytes(long features, int indexNode, Optional<Box> extent) {
        FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
        int name = builder.createString(layer);
        int around = extent.map(box -> Header.createEnvelopeVector(builder,
                new double[] {box.west(), box.south(), box.east(), box.north()})).orElse(0);
        int described = Header.createColumnsVector(builder, columns.stream().mapToInt(column -> column(column, builder)).toArray());
        int system = system(builder);
        int source = builder.createString(note.attribution() + "\n" + note.licence());
        int type = types.size() == 1 ? types.iterator().next().code() : MIXED;
        builder.finishSizePrefixed(Header.createHeader(builder, name, around, type, allHigh && !types.isEmpty(), false, false, false,
                described, features, indexNode, system, 0, source, 0));
        return builder.sizedByteArray();
    }

    private int system(FlatBufferBuilder builder) {
        int authority = builder.createString("EPSG");
        int name = builder.createString(crs.name());
        int definition = builder.createString(PrjWriter.write(crs));
        return org.wololo.flatgeobuf.generated.Crs.createCrs(builder, authority, crs.epsg(), name, 0, definition, 0);
    }

    private static int column(Column column, FlatBufferBuilder builder) {
        int name = builder.createString(column.name());
        return org.wololo.flatgeobuf.generated.Column.createColumn(builder, name, type(column.type()), 0, 0, -1, -1, -1, true, false,
                false, 0);
    }

    private static int type(ColumnType type) {
        return switch (type) {
            case TEXT -> org.wololo.flatgeobuf.generated.ColumnType.String;
            case INTEGER -> org.wololo.flatgeobuf.generated.ColumnType.Long;
            case NUMBER -> org.wololo.flatgeobuf.generated.ColumnType.Double;
            case TRUTH -> org.wololo.flatgeobuf.generated.ColumnType.Bool;
            case DATE, TIME -> org.wololo.flatgeobuf.generated.ColumnType.DateTime;
        };
    }
}
