package city.moves.services.applications;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.files.Quarantine;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.services.correspondence.Correspondence;
import city.moves.services.correspondence.Message;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the office asked for, with which it takes the application up again. */
@Component
class ReplyingToOffice {

    private final Applications applications;
    private final Correspondence correspondence;
    private final Uploads uploads;
    private final Quarantine quarantine;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ReplyingToOffice(Applications applications, Correspondence correspondence, Uploads uploads, Quarantine quarantine, AuditTrail trail,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.correspondence = correspondence;
        this.uploads = uploads;
        this.quarantine = quarantine;
        this.trail = trail;
        this.events = events;
    }

    @Transactional
    public Outcome<Application> answer(Application seen, String text, List<StepInput.Brought> brought, Applicant applicant) {
        if (!(seen.stage() instanceof Stage.AwaitingApplicant stage)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "correspondence.answer.nothing-asked");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        Message answer = correspondence.answer(seen.id(), text, applicant.account(), applicant.name());
        for (StepInput.Brought file : brought) {
            uploads.add(seen.id(), answer.id(), quarantine.hold(file.content(), file.name(), "services"));
        }
        Application resumed = applications.move(seen, stage.review(), Doer.applicant(applicant, ""));
        trail.record(Deed.of("services", "application.answered", "application:" + resumed.id(), applicant.account(),
                applicant.name(), Map.of()));
        events.publishEvent(new RequestAnswered(resumed));
        return Outcome.done(resumed);
    }
}
