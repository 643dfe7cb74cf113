package city.moves.platform.values;

/**
 * An amount in euro cents. Never a floating-point number: sums of a budget must come out to the cent.
 *
 * @param cents the amount; negative for a repayment
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money NONE = new Money(0);

    public static Money euros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
