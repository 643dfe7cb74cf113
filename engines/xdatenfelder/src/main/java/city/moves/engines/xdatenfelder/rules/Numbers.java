package city.moves.engines.xdatenfelder.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Arithmetic with decimals and days, exact. What has no result, or one beyond all reason, is missing. */
final class Numbers {
    /** Decimal places of a quotient. */
    static final int QUOTIENT = 10;

    private static final int MOST_DIGITS = 60;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(100_000);
    private static final int LAST_YEAR = 9_999;

    private Numbers() {}

    static @Nullable Value compute(Expression.Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case PLUS -> bounded(left.add(right));
            case MINUS -> bounded(left.subtract(right));
            case TIMES -> bounded(left.multiply(right));
            case DIVIDED_BY -> right.signum() == 0 ? null : bounded(left.divide(right, QUOTIENT, RoundingMode.HALF_UP));
        };
    }

    static @Nullable Value rounded(BigDecimal number, int digits) {
        return bounded(number.setScale(digits, RoundingMode.HALF_UP));
    }

    static @Nullable Value bounded(BigDecimal number) {
        Value.Number result = new Value.Number(number);
        String digits = result.number().abs().toPlainString();
        return digits.length() - (digits.contains(".") ? 1 : 0) > MOST_DIGITS ? null : result;
    }

    static @Nullable Value later(Expression.CalendarUnit unit, LocalDate day, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 0 || amount.abs().compareTo(FARTHEST) > 0) {
            return null;
        }
        try {
            LocalDate later = day.plus(amount.longValueExact(), unit(unit));
            return later.getYear() < 1 || later.getYear() > LAST_YEAR ? null : new Value.Day(later);
        } catch (DateTimeException beyondTheCalendar) {
            return null;
        }
    }

    static Value between(Expression.CalendarUnit unit, LocalDate from, LocalDate until) {
        return new Value.Number(BigDecimal.valueOf(unit(unit).between(from, until)));
    }

    private static ChronoUnit unit(Expression.CalendarUnit unit) {
        return switch (unit) {
            case DAYS -> ChronoUnit.DAYS;
            case MONTHS -> ChronoUnit.MONTHS;
            case YEARS -> ChronoUnit.YEARS;
        };
    }
}
