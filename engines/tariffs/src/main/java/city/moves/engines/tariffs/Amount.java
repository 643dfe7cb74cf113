package city.moves.engines.tariffs;

import java.math.BigInteger;

/** Cents before they are rounded: an exact fraction, never below zero. */
record Amount(BigInteger numerator, BigInteger denominator) implements Comparable<Amount> {

    static Amount cents(long cents) {
        return new Amount(BigInteger.valueOf(cents), BigInteger.ONE);
    }

    Amount times(Share share) {
        return new Amount(numerator.multiply(BigInteger.valueOf(share.part())), denominator.multiply(BigInteger.valueOf(share.whole())));
    }

    Amount atLeast(Amount least) {
        return compareTo(least) < 0 ? least : this;
    }

    Amount atMost(Amount most) {
        return compareTo(most) > 0 ? most : this;
    }

    @Override
    public int compareTo(Amount other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
