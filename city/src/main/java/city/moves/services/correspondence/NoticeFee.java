package city.moves.services.correspondence;

import city.moves.platform.values.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is due for a decision.
 *
 * @param basis      the provision that sets it; empty if nothing is due
 * @param deviation  why it is another than the tariff says; empty if it is what the tariff says, or there is none
 * @param assessment number of the assessment by the tariff; null if there is none
 */
public record NoticeFee(Money amount, String basis, String deviation, @Nullable Integer assessment) {

    public static final NoticeFee NONE = new NoticeFee(Money.NONE, "", "", null);

    /** With the assessment that was kept for it. */
    public NoticeFee assessedAs(int number) {
        return new NoticeFee(amount, basis, deviation, number);
    }

    public boolean isDue() {
        return amount.cents() > 0;
    }
}
