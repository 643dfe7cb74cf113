package city.moves.services.payments;

import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody for a payment. The provider hears of it after the transaction. */
@Component
public class OpeningPayment {

    private final Payments payments;
    private final PaymentEvents events;
    private final PaymentProvider.Chosen chosen;
    private final Clock clock;

    OpeningPayment(Payments payments, PaymentEvents events, PaymentProvider.Chosen chosen, Clock clock) {
        this.payments = payments;
        this.events = events;
        this.chosen = chosen;
        this.clock = clock;
    }

    /** False in a city without a provider, which takes its fees with the notice. */
    public boolean isPossible() {
        return chosen.provider().isPresent();
    }

    /**
     * Fails if another payment is awaited for this application.
     *
     * @param notice for which it is due; null for what is due beforehand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment open(UUID application, @Nullable Integer notice, String service, Money amount, Language language) {
        Instant now = clock.instant();
        Payment opened = payments.open(new Payments.Wanted(application, notice, service, chosen.provider().orElseThrow().key(), amount,
                service, language), now.plus(PaymentTimes.LIFE), now.plus(PaymentTimes.FIRST_LOOK));
        events.add(opened.id(), Source.APPLICANT, PaymentEvent.Kind.OPENED, "");
        return opened;
    }
}
