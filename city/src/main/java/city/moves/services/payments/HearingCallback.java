package city.moves.services.payments;

import city.moves.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a callback for a hint: the provider is asked soon, once for many of them. What the callback says is not believed. */
@Component
class HearingCallback {

    private static final String NAME = "[!-~]{1,200}";

    private final Payments payments;
    private final Jobs jobs;
    private final AskingAboutPayments asking;

    HearingCallback(Payments payments, Jobs jobs, AskingAboutPayments asking) {
        this.payments = payments;
        this.jobs = jobs;
        this.asking = asking;
    }

    @Transactional
    public void hear(String provider, String transaction) {
        if (!provider.matches(NAME) || !transaction.matches(NAME)) {
            return;
        }
        payments.ofTransaction(provider, transaction).filter(payments::askNow).ifPresent(_ -> jobs.hasten(asking));
    }
}
