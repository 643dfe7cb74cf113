package city.moves.services.payments;

import city.moves.platform.web.PublicAddress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the provider about a payment, and does what follows from its answer. Never within a transaction. */
@Component
public class AskingProvider {

    private final Payments payments;
    private final PaymentProvider.Chosen chosen;
    private final SettlingPayment settling;
    private final PublicAddress address;

    AskingProvider(Payments payments, PaymentProvider.Chosen chosen, SettlingPayment settling, PublicAddress address) {
        this.payments = payments;
        this.chosen = chosen;
        this.settling = settling;
        this.address = address;
    }

    /** The latest payment for an application as it is known; nobody is asked. */
    public Optional<Payment> known(UUID application) {
        return payments.ofApplication(application);
    }

    public Optional<Payment> find(UUID payment) {
        return payments.find(payment);
    }

    /** Sees to it that the provider knows of a payment; it is not yet reached if it does not answer. */
    public Payment begin(Payment payment) {
        return payment.state() == PaymentState.OPENED ? settling.settle(payment, answer(payment), Source.APPLICANT) : payment;
    }

    /** For whoever comes back from the provider: what it says counts, and not the address by which somebody came. */
    public Payment look(Payment payment) {
        return payment.state() == PaymentState.PAYED ? payment : settling.settle(payment, answer(payment), Source.RETURN);
    }

    /** First asks whether it was paid meanwhile. */
    public Payment abandon(Payment payment) {
        Payment now = payment.transaction() == null ? payment : look(payment);
        return settling.abandon(now, Source.APPLICANT);
    }

    ProviderAnswer answer(Payment payment) {
        return chosen.named(payment.provider()).map(provider -> answer(provider, payment))
                .orElseGet(() -> new ProviderAnswer.Silent("no longer set up"));
    }

    private ProviderAnswer answer(PaymentProvider provider, Payment payment) {
        String transaction = payment.transaction();
        return transaction == null ? provider.begin(request(payment)) : provider.ask(transaction);
    }

    private PaymentRequest request(Payment payment) {
        BigDecimal amount = PaymentRequest.euros(payment.amount().cents());
        PaymentRequest.Item item = new PaymentRequest.Item(payment.id().toString(), 1, BigDecimal.ZERO, amount,
                PaymentRequest.euros(0), Map.of());
        Instant begun = payment.begun().truncatedTo(ChronoUnit.SECONDS);
        return new PaymentRequest(payment.id().toString(), begun.toString(), PaymentRequest.EURO, amount, payment.purpose(),
                address.of(payment.language(), PaymentPaths.back(payment)), List.of(item));
    }
}
