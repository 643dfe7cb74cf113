package city.moves.engines.geoformats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small shapefiles, byte by byte. */
final class ShapefileFixture {
    private final ByteArrayOutputStream shapes = new ByteArrayOutputStream();
    private int records;

    ShapefileFixture() {
        shapes.writeBytes(ByteBuffer.allocate(100).putInt(0, 9994).array());
    }

    ShapefileFixture nothing() {
        return record(ByteBuffer.allocate(4));
    }

    ShapefileFixture point(double x, double y) {
        return record(little(20).putInt(1).putDouble(x).putDouble(y));
    }

    /** Rings as pairs. */
    ShapefileFixture areas(double[]... rings) {
        int vertices = 0;
        for (double[] ring : rings) {
            vertices += ring.length / 2;
        }
        ByteBuffer content = little(44 + 4 * rings.length + 16 * vertices).putInt(5);
        content.position(36).putInt(rings.length).putInt(vertices);
        int start = 0;
        for (double[] ring : rings) {
            content.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double number : ring) {
                content.putDouble(number);
            }
        }
        return record(content);
    }

    ShapefileFixture record(ByteBuffer content) {
        records++;
        shapes.writeBytes(ByteBuffer.allocate(8).putInt(records).putInt(content.capacity() / 2).array());
        shapes.writeBytes(content.array());
        return this;
    }

    byte[] shapes() {
        return shapes.toByteArray();
    }

    void write(Path folder, byte[] table) throws IOException {
        Files.write(folder.resolve("a.shp"), shapes());
        Files.write(folder.resolve("a.DBF"), table);
    }

    /** A table with the columns name (text of 8), count (number), day (date) and open (truth); each row is 20 characters. */
    static byte[] table(Charset charset, String... rows) {
        ByteBuffer table = little(32 + 4 * 32 + 1 + rows.length * 21);
        table.put((byte) 3).putInt(4, rows.length).putShort(8, (short) (32 + 4 * 32 + 1)).putShort(10, (short) 21).position(32);
        column(table, "name", 'C', 8);
        column(table, "count", 'N', 3);
        column(table, "day", 'D', 8);
        column(table, "open", 'L', 1);
        table.put((byte) 0x0D);
        for (String row : rows) {
            byte[] bytes = row.getBytes(charset);
            table.put((byte) ' ').put(bytes, 0, 20);
        }
        return table.array();
    }

    private static void column(ByteBuffer table, String name, char letter, int length) {
        int at = table.position();
        table.put(name.getBytes(StandardCharsets.US_ASCII));
        table.put(at + 11, (byte) letter).put(at + 16, (byte) length).position(at + 32);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
