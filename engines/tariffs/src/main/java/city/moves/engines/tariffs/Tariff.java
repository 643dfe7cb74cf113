package city.moves.engines.tariffs;

import org.jspecify.annotations.Nullable;

/** How a fee is found. Amounts are euro cents. */
public sealed interface Tariff {
    /** Ten billion euros: whatever is beyond is a slip of the pen. */
    long MOST_CENTS = 1_000_000_000_000L;

    /** Always the same; nothing at all if it is 0. */
    record Fixed(long cents) implements Tariff {
        public Fixed {
            require(cents);
        }
    }

    /** From one amount to another; who handles the case decides and says why. */
    record Frame(long fromCents, long toCents) implements Tariff {
        public Frame {
            require(fromCents);
            require(toCents);
            if (fromCents > toCents) {
                throw new IllegalArgumentException("a frame from " + fromCents + " to " + toCents);
            }
        }
    }

    /**
     * A share of a value, such as the costs of a building.
     *
     * @param mostCents nothing for a fee without an upper bound
     */
    record Percentage(Share share, long leastCents, @Nullable Long mostCents) implements Tariff {
        public Percentage {
            require(leastCents);
            if (mostCents != null && mostCents < leastCents) {
                throw new IllegalArgumentException("at least " + leastCents + " and at most " + mostCents);
            }
        }
    }

    /**
     * So much for each square metre, day, copy.
     *
     * @param begun whether a unit that was begun counts whole
     */
    record PerUnit(long centsPerUnit, boolean begun, long leastCents) implements Tariff {
        public PerUnit {
            require(centsPerUnit);
            require(leastCents);
        }
    }

    private static void require(long cents) {
        if (cents < 0 || cents > MOST_CENTS) {
            throw new IllegalArgumentException(cents + " cents");
        }
    }
}
