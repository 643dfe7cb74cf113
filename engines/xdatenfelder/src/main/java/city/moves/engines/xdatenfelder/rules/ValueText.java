package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.DataType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a draft as a value of its field. */
final class ValueText {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,30}");
    private static final Pattern CURRENCY = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,2})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private ValueText() {}

    /** Nothing if the text is no such value. */
    static @Nullable Value read(String text, DataType type) {
        return switch (type) {
            case TEXT, TEXT_LATIN, TIME, DATE_TIME, FILE, OBJECT -> new Value.Text(text);
            case NUMBER -> number(text, NUMBER);
            case INTEGER -> number(text, INTEGER);
            case CURRENCY -> number(text, CURRENCY);
            case BOOLEAN -> truth(text);
            case DATE -> day(text);
        };
    }

    static @Nullable Value number(String text) {
        return number(text, NUMBER);
    }

    static @Nullable Value day(String text) {
        try {
            return DAY.matcher(text).matches() && !text.startsWith("0000") ? new Value.Day(LocalDate.parse(text)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Value number(String text, Pattern pattern) {
        return pattern.matcher(text).matches() ? new Value.Number(new BigDecimal(text)) : null;
    }

    private static @Nullable Value truth(String text) {
        return switch (text) {
            case "true" -> new Value.Truth(true);
            case "false" -> new Value.Truth(false);
            default -> null;
        };
    }
}
