package city.moves.engines.portfolio;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one line of a canonical text; whatever cannot be read is refused with the number of the line. */
record TextLine(int number, List<String> fields) {
    /** Longer numbers than any sum of weights needs, yet quick to read. */
    private static final int MOST_DIGITS = 100;

    String text(int field) {
        return unescape(raw(field));
    }

    boolean yes(int field) {
        return raw(field).equals("yes");
    }

    int number(int field) {
        return parse(field, "a number", Integer::parseInt);
    }

    long amount(int field) {
        return parse(field, "an amount", Long::parseLong);
    }

    LocalDate day(int field) {
        return parse(field, "a day", LocalDate::parse);
    }

    <E extends Enum<E>> E constant(int field, Class<E> type) {
        return parse(field, "one of " + type.getSimpleName(), name -> Enum.valueOf(type, name));
    }

    Fraction fraction(int field) {
        return parse(field, "a fraction", TextLine::fraction);
    }

    @Nullable LocalDate dayOrUnknown(int field) {
        return raw(field).equals(TextLines.UNKNOWN) ? null : day(field);
    }

    @Nullable Long amountOrUnknown(int field) {
        return raw(field).equals(TextLines.UNKNOWN) ? null : amount(field);
    }

    /** The fields from the given one on, each as text. */
    List<String> textsFrom(int field) {
        return fields.stream().skip(field).map(this::unescape).toList();
    }

    DamagedTextException damaged(String what) {
        return new DamagedTextException(number, what);
    }

    private String raw(int field) {
        if (field >= fields.size()) {
            throw damaged("field " + (field + 1) + " is missing");
        }
        return fields.get(field);
    }

    private <T> T parse(int field, String what, Function<String, T> parser) {
        return parse(raw(field), what, parser);
    }

    <T> T parse(String value, String what, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw damaged(what + " expected");
        }
    }

    static Fraction fraction(String text) {
        int stroke = text.indexOf('/');
        Require.that(stroke > 0 && text.length() <= 2 * MOST_DIGITS, "not a fraction");
        return new Fraction(new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
    }

    private String unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            switch (i < escaped.length() ? escaped.charAt(i) : ' ') {
                case '\\' -> text.append('\\');
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append(hexadecimal(escaped, i + 1));
                    i += 4;
                }
                default -> throw damaged("unknown escape");
            }
        }
        return text.toString();
    }

    private char hexadecimal(String escaped, int from) {
        if (from + 4 > escaped.length()) {
            throw damaged("escape cut short");
        }
        return parse(escaped.substring(from, from + 4), "a hexadecimal escape", hex -> (char) Integer.parseInt(hex, 16));
    }
}
