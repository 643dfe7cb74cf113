package city.moves.services.cases;

import city.moves.platform.jobs.Jobs;
import city.moves.services.payments.PaymentPaid;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever paid what a notice asked for gets a receipt. */
@Component
class FollowingFeePayment {

    private final Jobs jobs;
    private final MakingFeeReceipt making;

    FollowingFeePayment(Jobs jobs, MakingFeeReceipt making) {
        this.jobs = jobs;
        this.making = making;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(PaymentPaid event) {
        if (event.payment().notice() != null) {
            jobs.start(making, event.payment().id().toString());
        }
    }
}
