package city.moves.services.applications;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.services.dues.DueFee;
import city.moves.services.dues.DueFees;
import city.moves.services.payments.AskingProvider;
import city.moves.services.payments.GivingUpPayment;
import city.moves.services.payments.OpeningPayment;
import city.moves.services.payments.Payment;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins to pay what a notice asks for, or goes on with it. The provider hears of it after the transaction. */
@Component
class PayingFee {

    private final Applications applications;
    private final DueFees dues;
    private final OpeningPayment payments;
    private final GivingUpPayment givingUp;
    private final AskingProvider asking;

    PayingFee(Applications applications, DueFees dues, OpeningPayment payments, GivingUpPayment givingUp, AskingProvider asking) {
        this.applications = applications;
        this.dues = dues;
        this.payments = payments;
        this.givingUp = givingUp;
        this.asking = asking;
    }

    @Transactional
    public Outcome<Payment> pay(Application seen, Applicant applicant) {
        if (!applicant.reaches(seen.level())) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "services.begin.level.too-low");
        }
        if (!payments.isPossible()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "payment.due.not-online");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        DueFee due = dues.of(seen.id()).filter(DueFee::isOpen).orElse(null);
        if (due == null) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "payment.due.nothing");
        }
        Optional<Payment> awaited = asking.known(seen.id()).filter(Payment::isAwaited);
        if (awaited.filter(payment -> payment.amount().equals(due.open())).isPresent()) {
            return Outcome.done(awaited.orElseThrow());
        }
        givingUp.giveUp(seen.id());
        return Outcome.done(payments.open(seen.id(), due.notice(), seen.title(), due.open(), seen.language()));
    }
}
