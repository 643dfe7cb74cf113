package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of decimal numbers (clause 7.12). Sums, differences, products, remainders and whole quotients are exact, as in
 * PostgreSQL's numeric; quotients and powers have 34 digits. What has no result, as a division by zero, is {@code null}.
 */
final class Numbers {
    /** How often numbers may be multiplied with one another: the digits of the result add up. */
    static final int MOST_FACTORS = 16;

    private static final int MOST_MAGNITUDE = 2_000;
    private static final int MOST_EXPONENT = 1_000;

    private Numbers() {}

    static @Nullable BigDecimal of(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double real -> Double.isFinite(real) ? new BigDecimal(real.toString()) : null;
            case Float real -> Float.isFinite(real) ? new BigDecimal(real.toString()) : null;
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    static @Nullable BigDecimal compute(ArithmeticOperator operator, BigDecimal left, BigDecimal right) {
        boolean byZero = right.signum() == 0;
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case MODULO -> byZero ? null : left.remainder(right);
            case INTEGER_DIVIDED_BY -> byZero ? null : left.divideToIntegralValue(right);
            case DIVIDED_BY -> byZero ? null : bounded(left.divide(right, MathContext.DECIMAL128));
            case POWER -> power(left, right);
        };
    }

    private static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0
                && exponent.abs().compareTo(BigDecimal.valueOf(MOST_EXPONENT)) <= 0;
        if (!whole) {
            double power = Math.pow(base.doubleValue(), exponent.doubleValue());
            return Double.isFinite(power) ? bounded(new BigDecimal(Double.toString(power))) : null;
        }
        int times = exponent.intValue();
        BigDecimal power = base.pow(Math.abs(times), MathContext.DECIMAL128);
        if (times >= 0) {
            return bounded(power);
        }
        return power.signum() == 0 ? null : bounded(BigDecimal.ONE.divide(power, MathContext.DECIMAL128));
    }

    private static @Nullable BigDecimal bounded(BigDecimal number) {
        long magnitude = (long) number.precision() - number.scale();
        return number.signum() != 0 && Math.abs(magnitude) > MOST_MAGNITUDE ? null : number.stripTrailingZeros();
    }
}
