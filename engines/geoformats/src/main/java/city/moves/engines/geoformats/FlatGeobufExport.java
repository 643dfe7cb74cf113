package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Feature;

/**
 * FlatGeobuf 3 ({@code https://flatgeobuf.org}) with its index, so that a reader fetches by ranges what lies in a box. Features
 * are kept aside until the order is known; their places are in memory, 100 bytes for each. A million of them is the most that
 * gets an index.
 */
public final class FlatGeobufExport implements FeatureWriter {
    private static final short NODE = 16;
    private static final int MOST_INDEXED = 1_000_000;
    private static final int LAST_CELL = (1 << 16) - 1;

    private final Path path;
    private final Path aside;
    private final OutputStream records;
    private final FlatGeobufHeader header;
    private final List<Column> columns;
    private final int mostIndexed;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
    private final List<Record> places = new ArrayList<>();
    private long bytes;
    private long count;
    private Optional<Box> extent = Optional.empty();

    /** A feature that lies aside, and its place on the curve. */
    private static final class Record extends PackedRTree.FeatureItem {
        private long curve;

        private Record(long offset, int length, NodeItem box) {
            this.offset = offset;
            this.size = length;
            this.nodeItem = box;
        }
    }

    /** @param path a file that does not exist yet; its folder is used while writing */
    public FlatGeobufExport(Path path, String layer, Crs crs, List<Column> columns, SourceNote note) throws IOException {
        this(path, layer, crs, columns, note, MOST_INDEXED);
    }

    FlatGeobufExport(Path path, String layer, Crs crs, List<Column> columns, SourceNote note, int mostIndexed) throws IOException {
        this.path = path;
        this.columns = List.copyOf(columns);
        this.mostIndexed = mostIndexed;
        this.header = new FlatGeobufHeader(layer, crs, this.columns, note);
        this.aside = Files.createTempFile(path.toAbsolutePath().getParent(), "records", null);
        this.records = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16);
    }

    @Override
    public void write(city.moves.engines.geoformats.Feature feature) throws IOException {
        byte[] wkb = feature.wkb();
        Optional<Box> box = wkb == null ? Optional.empty() : Wkb.box(wkb);
        builder.clear();
        int geometry = 0;
        if (wkb != null) {
            FlatGeobufGeometry shape = new FlatGeobufGeometry(builder);
            geometry = shape.write(wkb);
            header.met(shape.type(), shape.hasHeights());
        }
        int properties = Feature.createPropertiesVector(builder, properties(feature.properties()));
        builder.finishSizePrefixed(Feature.createFeature(builder, geometry, properties, 0));
        byte[] record = builder.sizedByteArray();
        records.write(record);
        keep(record.length, box);
    }

    private void keep(int length, Optional<Box> box) {
        if (count < mostIndexed) {
            places.add(new Record(bytes, length, box.map(around -> new NodeItem(around.west(), around.south(), around.east(),
                    around.north())).orElseGet(() -> new NodeItem(0))));
        } else {
            places.clear();
        }
        count++;
        bytes += length;
        extent = box.isEmpty() ? extent : Optional.of(extent.map(before -> before.around(box.get())).orElse(box.get()));
    }

    private byte[] properties(Map<String, @Nullable Object> values) throws IOException {
        ByteArrayOutputStream bytesOfValues = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytesOfValues);
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(columns.get(i).name());
            if (value != null) {
                out.writeShort(Short.reverseBytes((short) i));
                value(columns.get(i).type(), value, out);
            }
        }
        return bytesOfValues.toByteArray();
    }

    private static void value(ColumnType type, Object value, DataOutputStream out) throws IOException {
        switch (type) {
            case TRUTH -> out.writeBoolean((Boolean) value);
            case INTEGER -> out.writeLong(Long.reverseBytes(((Number) value).longValue()));
            case NUMBER -> out.writeLong(Long.reverseBytes(Double.doubleToLongBits(((Number) value).doubleValue())));
            case TEXT, DATE, TIME -> {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(Integer.reverseBytes(text.length));
                out.write(text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            records.close();
            pack();
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void pack() throws IOException {
        boolean indexed = count > 0 && count <= mostIndexed && extent.isPresent();
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
            out.write(Constants.MAGIC_BYTES);
            out.write(header.bytes(count, indexed ? NODE : 0, extent));
            if (indexed) {
                order(extent.orElseThrow());
                packInOrder(out);
            } else {
                Files.copy(aside, out);
            }
        }
    }

    private void order(Box whole) {
        double width = whole.east() - whole.west();
        double height = whole.north() - whole.south();
        places.forEach(record -> record.curve =
                PackedRTree.hibert(record.nodeItem, LAST_CELL, whole.west(), whole.south(), width, height));
        places.sort(Comparator.comparingLong(record -> record.curve));
        long offset = 0;
        for (Record record : places) {
            record.nodeItem.offset = offset;
            offset += record.size;
        }
    }

    private void packInOrder(OutputStream out) throws IOException {
        new PackedRTree(places, NODE).write(out);
        try (RandomAccessFile from = new RandomAccessFile(aside.toFile(), "r")) {
            for (Record record : places) {
                byte[] whole = new byte[(int) record.size];
                from.seek(record.offset);
                from.readFully(whole);
                out.write(whole);
            }
        }
    }
}
