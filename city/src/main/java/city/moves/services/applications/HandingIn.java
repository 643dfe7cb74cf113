package city.moves.services.applications;

import city.moves.engines.xdatenfelder.submissions.Attachment;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.notifications.Notifications;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.services.forms.SubmissionJudge.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands an application in: what it says is frozen, and from here on it has a reference. */
@Component
class HandingIn {

    private final Applications applications;
    private final Walks walks;
    private final Drafts drafts;
    private final Uploads uploads;
    private final Submissions submissions;
    private final AuditTrail trail;
    private final Notifications notifications;
    private final ApplicationNotices notices;
    private final Clock clock;

    HandingIn(Applications applications, Walks walks, Drafts drafts, Uploads uploads, Submissions submissions,
            AuditTrail trail, Notifications notifications, ApplicationNotices notices, Clock clock) {
        this.applications = applications;
        this.walks = walks;
        this.drafts = drafts;
        this.uploads = uploads;
        this.submissions = submissions;
        this.trail = trail;
        this.notifications = notifications;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param seen as the person saw it: what was changed since has to be looked at again */
    @Transactional
    public Outcome<Application> handIn(Application seen, Applicant applicant) {
        if (!(seen.stage() instanceof Stage.Draft draft)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.application.handed-in");
        }
        if (!applicant.reaches(seen.level())) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "services.begin.level.too-low");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        Walk walk = walks.of(seen);
        if (walk.next().isPresent() || !walk.evaluation().isComplete()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.review.incomplete");
        }
        Written written = walk.form().judge().write(walk.evaluation(), attachments(seen)::get);
        submissions.add(seen.id(), submitted(walk), written);
        drafts.remove(seen.id());
        Application received = applications.receive(seen, draft.receive(),
                References.draw(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)),
                Doer.applicant(applicant, ""));
        trail.record(Deed.of("services", "application.received", "application:" + received.id(), applicant.account(),
                applicant.name(), Map.of()));
        tell(received);
        return Outcome.done(received);
    }

    private void tell(Application received) {
        if (received.applicant() != null && received.reference() != null) {
            notifications.send(received.applicant(), notices.received(received, received.reference()));
        }
    }

    private Map<String, Attachment> attachments(Application application) {
        return uploads.of(application.id()).stream().map(upload -> new Attachment(upload.id().toString(), upload.name(),
                upload.type(), upload.size())).collect(Collectors.toMap(Attachment::reference, Function.identity()));
    }

    private static Map<String, String> submitted(Walk walk) {
        return walk.evaluation().submission().entrySet().stream().collect(Collectors.toMap(
                answer -> answer.getKey().toString(), Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }
}
