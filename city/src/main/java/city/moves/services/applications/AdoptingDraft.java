package city.moves.services.applications;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a draft that was begun without an account over into the account of who says so. From then on neither the browser in
 * which it began nor a link opens it: others may use that browser next.
 */
@Component
class AdoptingDraft {

    private final Applications applications;
    private final CounterIntakes intakes;
    private final AuditTrail trail;

    AdoptingDraft(Applications applications, CounterIntakes intakes, AuditTrail trail) {
        this.applications = applications;
        this.intakes = intakes;
        this.trail = trail;
    }

    /** @param seen as it was opened by who holds its secret */
    @Transactional
    public Outcome<Application> adopt(Application seen, Applicant applicant) {
        if (applicant.account() == null) {
            return Outcome.refused(Trouble.SIGN_IN_NEEDED, "web.trouble.sign-in-needed.text");
        }
        if (!seen.isDraft() || seen.applicant() != null || intakes.of(seen.id()).isPresent()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.adopt.not-possible");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        Application adopted = applications.adopt(seen, applicant.account());
        applications.close(adopted.id());
        trail.record(Deed.of("services", "application.adopted", "application:" + adopted.id(), applicant.account(),
                applicant.name(), Map.of()));
        return Outcome.done(adopted);
    }
}
