package city.moves.services.payments;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody waits any more for a payment, since an office decided otherwise. Money that comes all the same goes back. */
@Component
public class GivingUpPayment {

    private final Payments payments;
    private final SettlingPayment settling;

    GivingUpPayment(Payments payments, SettlingPayment settling) {
        this.payments = payments;
        this.settling = settling;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(UUID application) {
        payments.ofApplication(application).filter(Payment::isAwaited).ifPresent(payment -> settling.abandon(payment, Source.STAFF));
    }
}
