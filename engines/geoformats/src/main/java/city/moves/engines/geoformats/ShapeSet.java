package city.moves.engines.geoformats;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One shapefile that is being written: shapes, their places and their attributes, aside until all are there. */
final class ShapeSet implements Closeable {
    private static final int HEAD = 100;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(4);

    private final ShapeKind kind;
    private final Path shapesFile;
    private final Path placesFile;
    private final DataOutputStream shapes;
    private final DataOutputStream places;
    private final DbfWriter table;
    private final double[] reach = ShapeBuilder.nowhere();
    private long bytes = HEAD;
    private int records;

    ShapeSet(ShapeKind kind, Path folder, int number, DbfColumns columns) throws IOException {
        this.kind = kind;
        this.shapesFile = folder.resolve(number + ".shp");
        this.placesFile = folder.resolve(number + ".shx");
        this.shapes = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(shapesFile), 1 << 16));
        this.places = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(placesFile), 1 << 16));
        this.table = new DbfWriter(folder.resolve(number + ".rows"), columns);
    }

    ShapeKind kind() {
        return kind;
    }

    /** True if neither shapes nor attributes grow beyond a size by one more record. */
    boolean hasRoom(ShapeBuilder.@Nullable Shape shape, byte[] @Nullable [] cells, long most) {
        return bytes + 8 + content(shape).limit() <= most && table.bytesWith(cells) <= most;
    }

    void write(ShapeBuilder.@Nullable Shape shape, byte[] @Nullable [] cells) throws IOException {
        ByteBuffer content = content(shape);
        places.writeInt((int) (bytes / 2));
        places.writeInt(content.limit() / 2);
        shapes.writeInt(++records);
        shapes.writeInt(content.limit() / 2);
        shapes.write(content.array(), 0, content.limit());
        bytes += 8 + content.limit();
        if (shape != null) {
            ShapeBuilder.extend(reach, shape.reach());
        }
        table.row(cells);
    }

    private static ByteBuffer content(ShapeBuilder.@Nullable Shape shape) {
        return shape == null ? NOTHING : shape.content();
    }

    void writeShapes(OutputStream out) throws IOException {
        shapes.close();
        out.write(head(bytes));
        Files.copy(shapesFile, out);
    }

    void writePlaces(OutputStream out) throws IOException {
        places.close();
        out.write(head(HEAD + 8L * records));
        Files.copy(placesFile, out);
    }

    void writeTable(OutputStream out) throws IOException {
        table.writeTo(out);
    }

    private byte[] head(long length) {
        ByteBuffer head = ByteBuffer.allocate(HEAD).putInt(9994).putInt(24, (int) (length / 2)).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(28, 1000).putInt(32, kind.code());
        if (reach[0] <= reach[2]) {
            boolean hasHeight = kind.code() > 10;
            for (int i = 0; i < (hasHeight ? 6 : 4); i++) {
                head.putDouble(36 + 8 * i, reach[i]);
            }
        }
        return head.array();
    }

    @Override
    public void close() throws IOException {
        try (table; shapes; places) {
            Files.deleteIfExists(shapesFile);
            Files.deleteIfExists(placesFile);
        }
    }
}
