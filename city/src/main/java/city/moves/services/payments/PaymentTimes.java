package city.moves.services.payments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a payment is waited for, and how often its provider is asked. */
final class PaymentTimes {

    /** Until a payment is given up and the application is a draft again. */
    static final Duration LIFE = Duration.ofHours(24);

    /** Until the provider is asked for the first time, if nothing is heard. */
    static final Duration FIRST_LOOK = Duration.ofMinutes(5);

    /** Money may come so long after the end. */
    static final Duration LATE = Duration.ofDays(30);

    private static final int MOST_DOUBLINGS = 7;
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private PaymentTimes() {}

    /** Each time twice as late, up to four hours; at the end once more; long after it never again. */
    static @Nullable Instant next(Payment payment, Instant now) {
        if (now.isAfter(payment.ends().plus(LATE))) {
            return null;
        }
        Instant next = now.plus(PAUSE.multipliedBy(1L << Math.min(payment.asks(), MOST_DOUBLINGS)));
        return payment.isAwaited() && now.isBefore(payment.ends()) && next.isAfter(payment.ends()) ? payment.ends() : next;
    }
}
