package city.moves.engines.tariffs;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How an amount becomes money: once, at the end, as the statute says. */
public enum Rounding {
    TO_THE_NEAREST_CENT(1, RoundingMode.HALF_UP),
    DOWN_TO_A_CENT(1, RoundingMode.DOWN),
    TO_THE_NEAREST_TEN_CENTS(10, RoundingMode.HALF_UP),
    TO_THE_NEAREST_EURO(100, RoundingMode.HALF_UP),
    DOWN_TO_A_EURO(100, RoundingMode.DOWN),
    UP_TO_A_EURO(100, RoundingMode.UP);

    private final long unit;
    private final RoundingMode mode;

    Rounding(long unit, RoundingMode mode) {
        this.unit = unit;
        this.mode = mode;
    }

    /** Of how many cents the result is a multiple. */
    public long unit() {
        return unit;
    }

    long cents(Amount amount) {
        BigDecimal units = new BigDecimal(amount.numerator())
                .divide(new BigDecimal(amount.denominator()).multiply(BigDecimal.valueOf(unit)), 0, mode);
        return Math.multiplyExact(units.longValueExact(), unit);
    }
}
