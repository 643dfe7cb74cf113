package city.moves.services.applications;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was handed in, as long as nothing is decided. */
@Component
class Withdrawing {

    private final Applications applications;
    private final AuditTrail trail;

    Withdrawing(Applications applications, AuditTrail trail) {
        this.applications = applications;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Application> withdraw(Application seen, String reason, Applicant applicant) {
        if (!(seen.stage() instanceof Stage.Withdrawable stage)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.withdraw.too-late");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        Application withdrawn = applications.move(seen, stage.withdraw(), Doer.applicant(applicant, reason));
        trail.record(Deed.of("services", "application.withdrawn", "application:" + withdrawn.id(), applicant.account(),
                applicant.name(), Map.of()));
        return Outcome.done(withdrawn);
    }
}
