package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.latin.LatinText;
import city.moves.engines.latin.Profile;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.FileDemands;
import city.moves.engines.xdatenfelder.XmlText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a field must be like. The schemas demand the same, but for the characters of {@link DataType#TEXT_LATIN}. */
public sealed interface Facets {
    String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    /** What is wrong with a text that is not empty. */
    Optional<ValueFault> judge(String text);

    /**
     * Judges of JSON count characters, the platform's judge of XML and browsers count a character beyond the basic plane twice.
     * Whoever is within both countings passes everywhere.
     *
     * @param minLength at least 1: an empty text is no answer
     * @param pattern   in the notation that all judges understand
     * @param latin     only of the characters that DIN 91379 prescribes
     */
    record TextFacets(int minLength, @Nullable Integer maxLength, @Nullable String pattern, boolean latin) implements Facets {
        @Override
        public Optional<ValueFault> judge(String text) {
            if (!XmlText.canHold(text)) {
                return Optional.of(ValueFault.CHARACTER);
            }
            if (latin && !LatinText.fits(text, Profile.TEXT)) {
                return Optional.of(ValueFault.NOT_LATIN);
            }
            if (text.codePointCount(0, text.length()) < minLength) {
                return Optional.of(ValueFault.TOO_SHORT);
            }
            if (maxLength != null && text.length() > maxLength) {
                return Optional.of(ValueFault.TOO_LONG);
            }
            return pattern == null || text.matches(pattern) ? Optional.empty() : Optional.of(ValueFault.OTHER_PATTERN);
        }
    }

    record CodeFacets(List<String> codes) implements Facets {
        public CodeFacets {
            codes = List.copyOf(codes);
        }

        @Override
        public Optional<ValueFault> judge(String text) {
            return codes.contains(text) ? Optional.empty() : Optional.of(ValueFault.NOT_IN_LIST);
        }
    }

    record NumberFacets(DataType type, @Nullable BigDecimal min, @Nullable BigDecimal max) implements Facets {
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
        private static final int CENTS = 2;

        @Override
        public Optional<ValueFault> judge(String text) {
            if (!NUMBER.matcher(text).matches()) {
                return Optional.of(ValueFault.NOT_A_VALUE);
            }
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            int places = type == DataType.INTEGER ? 0 : type == DataType.CURRENCY ? CENTS : Integer.MAX_VALUE;
            if (number.scale() > places) {
                return Optional.of(ValueFault.NOT_A_VALUE);
            }
            if (min != null && number.compareTo(min) < 0) {
                return Optional.of(ValueFault.TOO_SMALL);
            }
            return max != null && number.compareTo(max) > 0 ? Optional.of(ValueFault.TOO_LARGE) : Optional.empty();
        }
    }

    /** JSON Schema has no order of days; there the bounds are not demanded. */
    record DayFacets(@Nullable LocalDate min, @Nullable LocalDate max) implements Facets {
        @Override
        public Optional<ValueFault> judge(String text) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (!text.matches(DAY) || text.startsWith("0000")) {
                    return Optional.of(ValueFault.NOT_A_VALUE);
                }
                if (min != null && day.isBefore(min)) {
                    return Optional.of(ValueFault.TOO_SMALL);
                }
                return max != null && day.isAfter(max) ? Optional.of(ValueFault.TOO_LARGE) : Optional.empty();
            } catch (DateTimeException noDay) {
                return Optional.of(ValueFault.NOT_A_VALUE);
            }
        }
    }

    /** Seconds may be left out when typed; they are handed in. */
    record TimeFacets() implements Facets {
        @Override
        public Optional<ValueFault> judge(String text) {
            return text.matches(TIME) ? Optional.empty() : Optional.of(ValueFault.NOT_A_VALUE);
        }
    }

    record DateTimeFacets() implements Facets {
        @Override
        public Optional<ValueFault> judge(String text) {
            try {
                LocalDateTime.parse(text);
                return text.matches(DAY + "T" + TIME) && !text.startsWith("0000")
                        ? Optional.empty() : Optional.of(ValueFault.NOT_A_VALUE);
            } catch (DateTimeException noTime) {
                return Optional.of(ValueFault.NOT_A_VALUE);
            }
        }
    }

    record TruthFacets() implements Facets {
        @Override
        public Optional<ValueFault> judge(String text) {
            return text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of(ValueFault.NOT_A_VALUE);
        }
    }

    /** The text refers to an attachment, which is judged where it is taken in. */
    record FileFacets(FileDemands demands) implements Facets {
        @Override
        public Optional<ValueFault> judge(String text) {
            return XmlText.canHold(text) ? Optional.empty() : Optional.of(ValueFault.CHARACTER);
        }
    }
}
