package city.moves.services.payments;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which receipt was made for a payment, so that there is one of it. */
@Component
public class PaymentReceipts {

    private final Bookings bookings;

    PaymentReceipts(Bookings bookings) {
        this.bookings = bookings;
    }

    public boolean isDue(UUID payment) {
        return bookings.awaitsReceipt(payment);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void made(UUID payment, UUID document) {
        bookings.receipted(payment, document);
    }
}
