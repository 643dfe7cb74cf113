package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a dBASE table (version III and later): 32 bytes, then 32 for each column up to a byte of 13.
 *
 * @param language the code of the encoding, 0 if not declared
 */
record DbfHeader(long records, int recordLength, int language, List<Field> fields) {
    private static final int END_OF_FIELDS = 0x0D;

    /** A column: its letter says what stands in it, its texts have a fixed width. */
    record Field(byte[] rawName, char letter, int offset, int length, int decimals) {

        Column column(Charset charset) {
            return new Column(name(charset), type());
        }

        String name(Charset charset) {
            int end = 0;
            while (end < rawName.length && rawName[end] != 0) {
                end++;
            }
            return new String(rawName, 0, end, charset).strip();
        }

        ColumnType type() {
            return switch (letter) {
                case 'N', 'F' -> letter == 'N' && decimals == 0 && length <= 18 ? ColumnType.INTEGER : ColumnType.NUMBER;
                case 'I' -> ColumnType.INTEGER;
                case 'O', 'B' -> length == 8 ? ColumnType.NUMBER : ColumnType.TEXT;
                case 'L' -> ColumnType.TRUTH;
                case 'D' -> ColumnType.DATE;
                default -> ColumnType.TEXT;
            };
        }
    }

    static DbfHeader read(InputStream in, ReadLimits limits) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(in.readNBytes(32)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < 32) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the table of attributes ends within its head");
        }
        int headLength = Short.toUnsignedInt(head.getShort(8));
        int recordLength = Short.toUnsignedInt(head.getShort(10));
        List<Field> fields = new ArrayList<>();
        int offset = 1;
        int read = 32;
        while (read + 32 <= headLength && fields.size() < limits.columns()) {
            byte[] field = in.readNBytes(1);
            if (field.length == 1 && field[0] == END_OF_FIELDS) {
                read++;
                break;
            }
            ByteBuffer rest = ByteBuffer.wrap(in.readNBytes(31));
            if (rest.limit() < 31) {
                throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the table of attributes ends within its columns");
            }
            byte[] name = new byte[11];
            name[0] = field[0];
            rest.get(0, name, 1, 10);
            int length = Byte.toUnsignedInt(rest.get(15));
            fields.add(new Field(name, (char) rest.get(10), offset, length, Byte.toUnsignedInt(rest.get(16))));
            offset += length;
            read += 32;
        }
        if (offset > recordLength || headLength < read) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the columns of the attributes do not fit their records");
        }
        in.skipNBytes(headLength - read);
        return new DbfHeader(Integer.toUnsignedLong(head.getInt(4)), recordLength, Byte.toUnsignedInt(head.get(29)), fields);
    }
}
