package city.moves.services.payments;

import java.time.Instant;

/** What follows for a payment from what its provider says. Whatever is said, however often and in whichever order: money is booked once. */
sealed interface Verdict {

    /** Nothing that is not known already. */
    record Nothing() implements Verdict {}

    /** It was paid as it was asked for. */
    record Paid() implements Verdict {}

    /** Money came that has to go back. */
    record Surplus(RefundReason reason) implements Verdict {}

    /** It comes to an end without money. */
    record Ended(PaymentState state) implements Verdict {}

    /** The answer is about something else. */
    record Foreign() implements Verdict {}

    /** @param stillDue true if what is paid for is due after all, though nobody waits for this payment any more */
    static Verdict of(Payment payment, ProviderAnswer.Told told, boolean stillDue, Instant now) {
        if (!told.requestId().equals(payment.id().toString()) || !told.transaction().equals(payment.transaction())) {
            return new Foreign();
        }
        if (payment.state() == PaymentState.PAYED) {
            return new Nothing();
        }
        return switch (told.status()) {
            case PAYED -> paid(payment, told, stillDue);
            case FAILED -> ended(payment, PaymentState.FAILED);
            case CANCELED -> ended(payment, PaymentState.CANCELED);
            case INITIAL -> overdue(payment, now);
        };
    }

    private static Verdict paid(Payment payment, ProviderAnswer.Told told, boolean stillDue) {
        if (told.cents() != payment.amount().cents() || !told.currency().equals(PaymentRequest.EURO)) {
            return new Surplus(RefundReason.WRONG_AMOUNT);
        }
        return payment.isAwaited() || stillDue ? new Paid() : new Surplus(RefundReason.AFTER_THE_END);
    }

    private static Verdict ended(Payment payment, PaymentState state) {
        return payment.isAwaited() ? new Ended(state) : new Nothing();
    }

    /** Also for a provider that does not answer. */
    static Verdict overdue(Payment payment, Instant now) {
        return payment.isAwaited() && !now.isBefore(payment.ends()) ? new Ended(PaymentState.EXPIRED) : new Nothing();
    }
}
