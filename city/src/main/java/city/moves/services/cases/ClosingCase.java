package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.services.applications.Applications;
import city.moves.services.applications.Stage;
import city.moves.services.dues.DueFee;
import city.moves.services.dues.DueFee.Settlement;
import city.moves.services.dues.DueFees;
import city.moves.services.fees.FeeRights;
import city.moves.services.payments.GivingUpPayment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes a case by hand. Whoever does it says what becomes of a fee that nobody paid. */
@Component
class ClosingCase {

    private final Applications applications;
    private final DueFees dues;
    private final GivingUpPayment givingUp;

    ClosingCase(Applications applications, DueFees dues, GivingUpPayment givingUp) {
        this.applications = applications;
        this.dues = dues;
        this.givingUp = givingUp;
    }

    /** In the transaction of the caller; empty if it was done. */
    Optional<Refusal> close(Case seen, Instruction.Close wanted, Actor actor) {
        if (!(seen.application().stage() instanceof Stage.Notified stage)) {
            return Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "casework.stage-forbids"));
        }
        Optional<DueFee> open = dues.of(seen.id()).filter(DueFee::isOpen);
        if (open.isPresent()) {
            Optional<Refusal> refusal = refusal(seen, wanted, actor);
            if (refusal.isPresent()) {
                return refusal;
            }
            givingUp.giveUp(seen.id());
            dues.settle(seen.id(), open.orElseThrow(), Objects.requireNonNull(wanted.fee()), wanted.reason(), actor.account(),
                    Staff.name(actor));
        }
        applications.move(seen.application(), stage.close(), Staff.doer(actor, ""));
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Case seen, Instruction.Close wanted, Actor actor) {
        if (wanted.fee() == null) {
            return Optional.of(Refusal.ofField("offen", "casework.close.fee-open"));
        }
        if (wanted.fee() != Settlement.WAIVED) {
            return Optional.empty();
        }
        if (!FeeRights.mayAssess(actor, seen.department())) {
            return Optional.of(new Refusal(Trouble.RIGHT_MISSING, "offen", "casework.close.may-not-waive", List.of()));
        }
        return wanted.reason().isEmpty() ? Optional.of(Refusal.ofField("grund", "casework.no-reason")) : Optional.empty();
    }
}
