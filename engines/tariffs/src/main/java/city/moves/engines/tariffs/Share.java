package city.moves.engines.tariffs;

import java.math.BigDecimal;

/** A part of a whole, exact: a third is a third. */
public record Share(long part, long whole) {
    private static final long LARGEST = 1_000_000_000L;

    public Share {
        if (part < 0 || part > LARGEST || whole < 1 || whole > LARGEST) {
            throw new IllegalArgumentException(part + "/" + whole + " is no share");
        }
    }

    /** {@code 1.5} percent is 15 of 1,000. */
    public static Share percent(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        int places = Math.max(plain.scale(), 0);
        return new Share(plain.movePointRight(places).longValueExact(), BigDecimal.TEN.pow(places + 2).longValueExact());
    }

    boolean isWithinTheWhole() {
        return part <= whole;
    }
}
