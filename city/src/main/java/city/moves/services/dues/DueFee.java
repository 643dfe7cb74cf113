package city.moves.services.dues;

import city.moves.platform.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fee of the last notice that was sent.
 *
 * @param notice     its number within the application
 * @param paid       for the application, also before the notice
 * @param paidAt     when the last of it came; null for nothing
 * @param due        until when it is to be paid
 * @param settlement what the office decided about the rest; null for nothing
 */
public record DueFee(int notice, Money charged, Money paid, @Nullable Instant paidAt, LocalDate due,
        @Nullable Settlement settlement) {

    /** What the office decides about a fee that was not paid. */
    public enum Settlement {
        /** Nobody has to pay it any more. */
        WAIVED,
        /** The treasury of the city collects it. */
        TREASURY
    }

    /** What is still to be paid; nothing once the office decided about it. */
    public Money open() {
        return settlement != null || paid.compareTo(charged) >= 0 ? Money.NONE : new Money(charged.cents() - paid.cents());
    }

    public boolean isOpen() {
        return open().cents() > 0;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }
}
