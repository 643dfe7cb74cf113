package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of dBASE tables, and how values stand in them. */
final class DbfColumns {
    private static final int LONGEST_TEXT = 254;
    private static final int LONGEST_NUMBER = 24;
    private static final int MOST_DECIMALS = 15;

    private final List<Column> columns;
    private final List<String> names;
    private final int[] decimals;
    private final long[] cut;

    DbfColumns(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.names = ColumnNames.dbase(columns.stream().map(Column::name).toList());
        this.decimals = new int[columns.size()];
        this.cut = new long[columns.size()];
    }

    int count() {
        return columns.size();
    }

    byte[] name(int column) {
        return ascii(names.get(column));
    }

    char letter(int column) {
        return switch (type(column)) {
            case TEXT, TIME -> 'C';
            case INTEGER -> 'N';
            case NUMBER -> 'F';
            case TRUTH -> 'L';
            case DATE -> 'D';
        };
    }

    /** Digits behind the point; one at least, or a number would be taken for a whole one. */
    int decimals(int column) {
        return type(column) == ColumnType.NUMBER ? Math.max(1, decimals[column]) : 0;
    }

    /** @param widest value of the column */
    int width(int column, int widest) {
        return switch (type(column)) {
            case DATE -> 8;
            case TRUTH -> 1;
            case NUMBER -> Math.max(widest, decimals(column) + 2);
            case TEXT, TIME, INTEGER -> Math.max(widest, 1);
        };
    }

    boolean standsRight(int column) {
        return type(column) == ColumnType.INTEGER || type(column) == ColumnType.NUMBER;
    }

    /** What stands where there is no value. */
    char nothing(int column) {
        return type(column) == ColumnType.TRUTH ? '?' : ' ';
    }

    /** Each by what it was called before. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < count(); i++) {
            renamed.put(columns.get(i).name(), names.get(i));
        }
        return renamed;
    }

    /** How many texts were too long, by column. */
    Map<String, Long> cut() {
        Map<String, Long> found = new LinkedHashMap<>();
        for (int i = 0; i < count(); i++) {
            if (cut[i] > 0) {
                found.put(columns.get(i).name(), cut[i]);
            }
        }
        return found;
    }

    byte[] @Nullable [] cells(Map<String, @Nullable Object> values) {
        byte[] @Nullable [] cells = new byte[count()][];
        for (int i = 0; i < count(); i++) {
            cells[i] = cell(i, values.get(columns.get(i).name()));
        }
        return cells;
    }

    private byte @Nullable [] cell(int column, @Nullable Object value) {
        return value == null ? null : switch (type(column)) {
            case TEXT, TIME -> text(column, value.toString());
            case DATE -> day((LocalDate) value);
            case TRUTH -> ascii((Boolean) value ? "T" : "F");
            case INTEGER -> ascii(value.toString());
            case NUMBER -> number(column, ((Number) value).doubleValue());
        };
    }

    private static byte @Nullable [] day(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > 9999 ? null : ascii(DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** With an exponent where digits alone would need too much room. */
    private byte @Nullable [] number(int column, double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        String plain = new BigDecimal(Double.toString(value)).toPlainString();
        int point = plain.indexOf('.');
        int places = point < 0 ? 0 : plain.length() - point - 1;
        if (plain.length() > LONGEST_NUMBER || places > MOST_DECIMALS) {
            return ascii(Double.toString(value));
        }
        decimals[column] = Math.max(decimals[column], places);
        return ascii(plain);
    }

    /** Cut between letters, never within one. */
    private byte[] text(int column, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_TEXT) {
            return bytes;
        }
        cut[column]++;
        int end = LONGEST_TEXT;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private ColumnType type(int column) {
        return columns.get(column).type();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
