package city.moves.engines.periods;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as laws name it (BGB §§ 186 to 189). */
public record Period(int amount, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3}) (day|week|month|year)s?");

    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    public Period {
        if (amount < 1) {
            throw new IllegalArgumentException("no period of " + amount);
        }
    }

    /** {@code 1 month}, {@code 14 days}. */
    static Optional<Period> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Period(Integer.parseInt(matcher.group(1)), Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    /**
     * The last day, if something that happens in the course of a day starts the period: that day is not counted (BGB § 187 (1)),
     * and the last one has its number, or is the last of a month that has no such number (§ 188).
     */
    public LocalDate endAfter(LocalDate event) {
        return switch (unit) {
            case DAY -> event.plusDays(amount);
            case WEEK -> event.plusWeeks(amount);
            case MONTH -> event.plusMonths(amount);
            case YEAR -> event.plusYears(amount);
        };
    }

    /** The last day, if the period starts with the beginning of a day, which counts (BGB § 187 (2)). */
    public LocalDate endFrom(LocalDate first) {
        return switch (unit) {
            case DAY, WEEK -> endAfter(first).minusDays(1);
            case MONTH -> before(first.getDayOfMonth(), YearMonth.from(first).plusMonths(amount));
            case YEAR -> before(first.getDayOfMonth(), YearMonth.from(first).plusYears(amount));
        };
    }

    private static LocalDate before(int day, YearMonth month) {
        return day > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(day).minusDays(1);
    }
}
