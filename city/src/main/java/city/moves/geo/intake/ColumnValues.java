package city.moves.geo.intake;

import city.moves.platform.places.PropertyType;
import city.moves.platform.values.PlainText;
import city.moves.platform.web.Formats;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values as a type, the way German tables write them too. Null means that a value is not of that type. */
final class ColumnValues {

    /** A number with a leading zero is a key that looks like one. */
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,30})(?:[.,]\\d{1,30})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.{0,25}");
    private static final DateTimeFormatter GERMAN_DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Boolean> TRUTHS = Map.of("ja", true, "nein", false, "true", true, "false", false,
            "wahr", true, "falsch", false, "yes", true, "no", false);
    private static final int LONGEST = 10_000;

    private ColumnValues() {}

    static @Nullable Object as(PropertyType type, Object value) {
        return switch (type) {
            case STRING -> text(value);
            case INTEGER -> whole(value);
            case NUMBER -> number(value);
            case BOOLEAN -> truth(value);
            case DATE -> day(value);
            case TIMESTAMP -> moment(value);
        };
    }

    /** What no text can hold is taken out of it. */
    static @Nullable String text(Object value) {
        String text = value.toString();
        return text.length() > LONGEST ? null
                : PlainText.of(text.replaceAll("[\0\\p{Cs}]", ""));
    }

    private static @Nullable Object whole(Object value) {
        return switch (value) {
            case Long whole -> whole;
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> number.longValue();
            case String text when WHOLE.matcher(text.strip()).matches() -> Long.valueOf(text.strip());
            default -> null;
        };
    }

    private static @Nullable Object number(Object value) {
        return switch (value) {
            case Long whole -> whole;
            case Double number when Double.isFinite(number) -> number;
            case String text when NUMBER.matcher(text.strip()).matches() ->
                    finite(Double.parseDouble(text.strip().replace(',', '.')));
            default -> null;
        };
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static @Nullable Object truth(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Long whole when whole == 0 || whole == 1 -> whole == 1;
            case String text -> TRUTHS.get(text.strip().toLowerCase(Locale.ROOT));
            default -> null;
        };
    }

    private static @Nullable Object day(Object value) {
        try {
            LocalDate day = switch (value) {
                case LocalDate known -> known;
                case String text when DAY.matcher(text.strip()).matches() -> text.indexOf('-') > 0
                        ? LocalDate.parse(text.strip()) : LocalDate.parse(text.strip(), GERMAN_DAY);
                default -> null;
            };
            return day != null && day.getYear() >= 1 && day.getYear() <= 9999 ? day : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Without an offset it is the city's time. */
    private static @Nullable Object moment(Object value) {
        if (!(value instanceof String text) || !MOMENT.matcher(text.strip()).matches()) {
            return null;
        }
        String standard = text.strip().replaceFirst(" ", "T");
        try {
            boolean offset = standard.endsWith("Z") || standard.substring(11).matches(".*[+-]\\d{2}:?\\d{2}$");
            Instant moment = offset ? OffsetDateTime.parse(standard).toInstant()
                    : LocalDateTime.parse(standard).atZone(Formats.CITY_TIME).toInstant();
            int year = moment.atZone(Formats.CITY_TIME).getYear();
            return year >= 2 && year <= 9998 ? moment : null;
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }
}
