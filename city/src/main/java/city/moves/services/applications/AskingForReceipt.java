package city.moves.services.applications;

import city.moves.platform.jobs.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that an application gets its receipt. To set one takes time and a file, so that it is made after the
 * transaction in which the application is received; that one only holds that it is still to be made.
 */
@Component
class AskingForReceipt {

    private final DueReceipts due;
    private final Jobs jobs;
    private final MakingReceipts making;

    AskingForReceipt(DueReceipts due, Jobs jobs, MakingReceipts making) {
        this.due = due;
        this.jobs = jobs;
        this.making = making;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(ApplicationReceived event) {
        due.add(event.application().id());
        jobs.hasten(making);
    }
}
