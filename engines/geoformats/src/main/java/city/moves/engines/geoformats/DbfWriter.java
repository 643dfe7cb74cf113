package city.moves.engines.geoformats;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A dBASE III table. Its columns are as wide as their widest value, so rows are kept aside until all are there. */
final class DbfWriter implements Closeable {
    private static final int NULL = 0xFFFF;

    private final Path aside;
    private final DataOutputStream rows;
    private final DbfColumns columns;
    private final int[] widest;
    private long count;

    DbfWriter(Path aside, DbfColumns columns) throws IOException {
        this.aside = aside;
        this.columns = columns;
        this.widest = new int[columns.count()];
        this.rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16));
    }

    void row(byte[] @Nullable [] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            byte[] cell = cells[i];
            rows.writeShort(cell == null ? NULL : cell.length);
            if (cell != null) {
                rows.write(cell);
            }
            widest[i] = widest(i, cell);
        }
        count++;
    }

    private int widest(int column, byte @Nullable [] cell) {
        return cell == null ? widest[column] : Math.max(widest[column], cell.length);
    }

    /** How long the table would be with one more row. */
    long bytesWith(byte[] @Nullable [] cells) {
        long record = 1;
        for (int i = 0; i < cells.length; i++) {
            record += columns.width(i, widest(i, cells[i]));
        }
        return headLength() + record * (count + 1) + 1;
    }

    /** Ends the rows and gives the whole table. */
    void writeTo(OutputStream out) throws IOException {
        rows.close();
        out.write(head());
        byte[] record = new byte[recordLength()];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(aside), 1 << 16))) {
            for (long row = 0; row < count; row++) {
                Arrays.fill(record, (byte) ' ');
                int at = 1;
                for (int i = 0; i < columns.count(); i++) {
                    int width = columns.width(i, widest[i]);
                    int length = in.readUnsignedShort();
                    if (length == NULL) {
                        record[at] = (byte) columns.nothing(i);
                    } else {
                        in.readFully(record, columns.standsRight(i) ? at + width - length : at, length);
                    }
                    at += width;
                }
                out.write(record);
            }
        }
        out.write(0x1A);
    }

    /** The day of the last change is that of no table, so that equal layers give equal bytes. */
    private byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(headLength()).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3).put((byte) 80).put((byte) 1).put((byte) 1);
        head.putInt((int) count).putShort((short) headLength()).putShort((short) recordLength());
        for (int i = 0; i < columns.count(); i++) {
            int at = 32 + 32 * i;
            head.put(at, columns.name(i)).put(at + 11, (byte) columns.letter(i))
                    .put(at + 16, (byte) columns.width(i, widest[i])).put(at + 17, (byte) columns.decimals(i));
        }
        return head.put(headLength() - 1, (byte) 0x0D).array();
    }

    private int headLength() {
        return 33 + 32 * columns.count();
    }

    private int recordLength() {
        int length = 1;
        for (int i = 0; i < columns.count(); i++) {
            length += columns.width(i, widest[i]);
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
