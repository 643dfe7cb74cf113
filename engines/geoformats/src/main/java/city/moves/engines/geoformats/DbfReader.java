package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a dBASE table, one after the other. The format has no null: blanks, a date of noughts, a "?" for a truth and
 * asterisks for a number that did not fit are read as null.
 */
final class DbfReader {
    private static final int DELETED = '*';

    private final InputStream in;
    private final DbfHeader header;
    private final Charset charset;
    private final List<Column> columns;
    private long read;

    DbfReader(InputStream in, DbfHeader header, Charset charset) {
        this.in = in;
        this.header = header;
        this.charset = charset;
        this.columns = header.fields().stream().map(field -> field.column(charset)).toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** The next row; empty if there is none. A deleted one is an empty map. */
    Optional<Map<String, @Nullable Object>> next(Consumer<String> damaged) throws IOException {
        if (read >= header.records()) {
            return Optional.empty();
        }
        byte[] row = in.readNBytes(header.recordLength());
        if (row.length < header.recordLength()) {
            throw new EOFException("the table of attributes ends after " + read + " of " + header.records() + " rows");
        }
        read++;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (row[0] == DELETED) {
            return Optional.of(values);
        }
        for (int i = 0; i < columns.size(); i++) {
            DbfHeader.Field field = header.fields().get(i);
            Column column = columns.get(i);
            try {
                values.put(column.name(), value(row, field, column));
            } catch (NumberFormatException | DateTimeException e) {
                values.put(column.name(), null);
                damaged.accept(column.name() + " is no " + column.type() + ": " + text(row, field));
            }
        }
        return Optional.of(values);
    }

    private @Nullable Object value(byte[] row, DbfHeader.Field field, Column column) {
        if (field.letter() == 'I' && field.length() == 4) {
            return (long) ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).getInt(field.offset());
        }
        if ((field.letter() == 'O' || field.letter() == 'B') && field.length() == 8) {
            double number = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).getDouble(field.offset());
            return Double.isFinite(number) ? number : null;
        }
        String text = text(row, field);
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case TEXT, TIME -> text;
            case INTEGER -> text.startsWith("*") ? null : (Object) Long.parseLong(text);
            case NUMBER -> text.startsWith("*") ? null : finite(text);
            case TRUTH -> truth(text.charAt(0));
            case DATE -> date(text);
        };
    }

    private static @Nullable Object finite(String text) {
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : null;
    }

    private static @Nullable Object truth(char letter) {
        return switch (letter) {
            case 'T', 't', 'Y', 'y', 'J', 'j' -> true;
            case 'F', 'f', 'N', 'n' -> false;
            default -> null;
        };
    }

    private static @Nullable Object date(String text) {
        if (text.equals("00000000")) {
            return null;
        }
        if (text.length() != 8) {
            throw new DateTimeException("a date has eight digits");
        }
        return LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 4, 6, 10), Integer.parseInt(text, 6, 8, 10));
    }

    private String text(byte[] row, DbfHeader.Field field) {
        int from = field.offset();
        int to = from + field.length();
        while (to > from && (row[to - 1] == ' ' || row[to - 1] == 0)) {
            to--;
        }
        String text = new String(row, from, to - from, field.letter() == 'C' ? charset : StandardCharsets.ISO_8859_1);
        return field.letter() == 'C' ? text : text.strip();
    }
}
