package city.moves.services.applications;

import city.moves.services.dues.DueFee;
import city.moves.services.payments.Payment;
import city.moves.services.payments.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an application shows of the fee that its notice asks for.
 *
 * @param online true if it can be paid here
 * @param last   the latest payment for the application; null for none
 */
record ShownDue(DueFee fee, boolean online, @Nullable Payment last) {

    /** True if somebody has begun to pay and may go on. */
    boolean begun() {
        return fee.isOpen() && last != null && last.isAwaited();
    }

    /** How the last try ended without money; null if it did not, or nothing is open any more. */
    @Nullable PaymentState failed() {
        return fee.isOpen() && last != null && Integer.valueOf(fee.notice()).equals(last.notice()) && !last.isAwaited()
                ? last.state() : null;
    }
}
