package city.moves.engines.tariffs;

import java.math.BigDecimal;

/** What of a case the fee depends on. */
public sealed interface Basis {

    /** Nothing: the fee is fixed. */
    record Nothing() implements Basis {}

    /** What somebody decided within a frame, and why. */
    record Decision(long cents, String reason) implements Basis {}

    /** The value of which a share is due. */
    record Worth(long cents) implements Basis {
        public Worth {
            if (cents < 0 || cents > Tariff.MOST_CENTS) {
                throw new IllegalArgumentException(cents + " cents");
            }
        }
    }

    /** How many units; parts of one in at most six decimal places. */
    record Quantity(BigDecimal units) implements Basis {
        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
        private static final int MOST_PLACES = 6;

        public Quantity {
            if (units.signum() < 0 || units.compareTo(MOST) > 0 || units.stripTrailingZeros().scale() > MOST_PLACES) {
                throw new IllegalArgumentException(units + " units");
            }
        }
    }
}
