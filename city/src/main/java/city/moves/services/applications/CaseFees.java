package city.moves.services.applications;

import city.moves.services.fees.KeptFees;
import city.moves.services.payments.PaymentOf;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what applications cost that were handed in. */
@Component
class CaseFees {

    private final KeptFees fees;
    private final PaymentOf payments;

    CaseFees(KeptFees fees, PaymentOf payments) {
        this.fees = fees;
        this.payments = payments;
    }

    /** Null if there was no tariff. */
    @Nullable CaseFee of(UUID application) {
        return fees.latest(application).map(fee -> new CaseFee(fee, payments.find(application).orElse(null))).orElse(null);
    }
}
