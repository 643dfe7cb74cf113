package city.moves.services.payments.trial;

import city.moves.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody pays, or does not. A payment that has come to its end stays as it is. */
@Component
class EndingTrialPayment {

    private final TrialPayments payments;
    private final Jobs jobs;
    private final TellingCustomer telling;

    EndingTrialPayment(TrialPayments payments, Jobs jobs, TellingCustomer telling) {
        this.payments = payments;
        this.jobs = jobs;
        this.telling = telling;
    }

    @Transactional
    public void end(TrialPayment payment, TrialStatus status, CallbackFault fault) {
        if (payments.end(payment, status)) {
            fault.tell(payments, payment, status);
            jobs.hasten(telling);
        }
    }
}
