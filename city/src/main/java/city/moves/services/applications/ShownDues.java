package city.moves.services.applications;

import city.moves.services.dues.DueFees;
import city.moves.services.payments.AskingProvider;
import city.moves.services.payments.OpeningPayment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who may read a notice what they still have to pay for it. */
@Component
class ShownDues {

    private final DueFees dues;
    private final OpeningPayment payments;
    private final AskingProvider asking;

    ShownDues(DueFees dues, OpeningPayment payments, AskingProvider asking) {
        this.dues = dues;
        this.payments = payments;
        this.asking = asking;
    }

    /** Null if nothing was asked for, or who looks is not known surely enough. */
    @Nullable ShownDue of(Application application, Applicant applicant) {
        return !applicant.reaches(application.level()) ? null : dues.of(application.id()).map(fee ->
                new ShownDue(fee, payments.isPossible(), asking.known(application.id()).orElse(null))).orElse(null);
    }
}
