package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What both encodings write in the same way: numbers, dates, timestamps, characters, rings. */
final class Literals {
    static final String OPEN_END = "..";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
    private static final int MOST_NUMBER_CHARACTERS = 2 * Limits.DIGITS;
    private static final int EXCERPT = 60;

    private Literals() {}

    static BigDecimal number(String text, Position position) {
        if (text.length() > MOST_NUMBER_CHARACTERS) {
            throw invalid(position, text, LiteralFault.NUMBER_OUT_OF_RANGE);
        }
        try {
            return within(new BigDecimal(text), position);
        } catch (NumberFormatException exponentTooLong) {
            throw invalid(position, text, LiteralFault.NUMBER_OUT_OF_RANGE);
        }
    }

    /** Refuses numbers whose mere digits would be the attack. */
    static BigDecimal within(BigDecimal number, Position position) {
        boolean writable = number.precision() <= 2 * Limits.DIGITS && Math.abs((long) number.scale()) <= 2L * Limits.DIGITS;
        BigDecimal shortest = writable ? number.stripTrailingZeros() : number;
        long magnitude = (long) shortest.precision() - shortest.scale();
        if (!writable || shortest.precision() > Limits.DIGITS || shortest.scale() > Limits.DIGITS
                || magnitude > Limits.DIGITS) {
            throw invalid(position, number.toString(), LiteralFault.NUMBER_OUT_OF_RANGE);
        }
        return shortest;
    }

    static double coordinate(BigDecimal number, Position position) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw invalid(position, number.toString(), LiteralFault.NUMBER_OUT_OF_RANGE);
        }
        return value;
    }

    static DateInstant date(String text, Position position) {
        if (!DATE.matcher(text).matches()) {
            throw unexpected(position, text, Expected.DATE_STRING);
        }
        try {
            return new DateInstant(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            throw invalid(position, text, LiteralFault.NO_SUCH_DATE);
        }
    }

    static TimestampInstant timestamp(String text, Position position) {
        if (!TIMESTAMP.matcher(text).matches()) {
            throw unexpected(position, text, Expected.TIMESTAMP_STRING);
        }
        try {
            return new TimestampInstant(Instant.parse(text));
        } catch (DateTimeException noSuchTime) {
            throw invalid(position, text, LiteralFault.NO_SUCH_TIMESTAMP);
        }
    }

    /** One end of an interval that is not open. */
    static Expression instant(String text, Position position) {
        return text.indexOf('T') < 0 ? date(text, position) : timestamp(text, position);
    }

    /** No NUL, which a database cannot hold, and no half of a pair of surrogates. */
    static String characters(String text, Position position) {
        boolean allowed = text.codePoints().allMatch(character ->
                character != 0 && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
        if (!allowed) {
            throw invalid(position, text, LiteralFault.CHARACTER_NOT_ALLOWED);
        }
        return text;
    }

    static List<Coordinate> ring(List<Coordinate> ring, Position position) {
        if (ring.size() < 4) {
            throw invalid(position, "", LiteralFault.RING_TOO_SHORT);
        }
        if (!ring.getFirst().isAt(ring.getLast())) {
            throw invalid(position, "", LiteralFault.RING_NOT_CLOSED);
        }
        return ring;
    }

    static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + "…";
    }

    private static Refusal unexpected(Position position, String found, Expected expected) {
        return new Refusal(new Problem.Unexpected(position, excerpt(found), List.of(expected)));
    }

    private static Refusal invalid(Position position, String text, LiteralFault fault) {
        return new Refusal(new Problem.InvalidLiteral(position, excerpt(text), fault));
    }
}
