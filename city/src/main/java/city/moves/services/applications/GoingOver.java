package city.moves.services.applications;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.files.FileStore;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForms;
import city.moves.services.forms.TakenAlong;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody go on with the version of a form that people get who begin now. Nobody is made to. */
@Component
class GoingOver {

    private final Applications applications;
    private final Drafts drafts;
    private final Uploads uploads;
    private final FileStore files;
    private final FormVersions versions;
    private final ReadyForms forms;
    private final AuditTrail trail;
    private final Clock clock;

    GoingOver(Applications applications, Drafts drafts, Uploads uploads, FileStore files, FormVersions versions, ReadyForms forms,
            AuditTrail trail, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.uploads = uploads;
        this.files = files;
        this.versions = versions;
        this.forms = forms;
        this.trail = trail;
        this.clock = clock;
    }

    /** The version to which a draft may go over; empty if it has that one, or if there is none. */
    Optional<FormVersion> offered(Application draft) {
        return versions.current(draft.service()).filter(current -> !current.id().equals(draft.form()));
    }

    TakenAlong plan(Application draft, FormVersion newer, Language language) {
        return TakenAlong.of(forms.of(draft.form(), language), forms.of(newer.id(), language), drafts.of(draft.id()).answers());
    }

    /** @param wanted the version that the person was shown */
    @Transactional
    public Outcome<Application> goOver(Application seen, UUID wanted, Language language, Applicant applicant) {
        if (!seen.isDraft()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.application.handed-in");
        }
        FormVersion newer = offered(seen).filter(offered -> offered.id().equals(wanted)).orElse(null);
        if (newer == null || !applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        TakenAlong taken = plan(seen, newer, language);
        Set<String> confirmed = new HashSet<>(drafts.of(seen.id()).confirmed());
        confirmed.retainAll(taken.untouched());
        drafts.save(seen.id(), new Draft(taken.answers(), confirmed));
        for (Upload upload : uploads.of(seen.id())) {
            if (!taken.answers().containsValue(upload.id().toString()) && !upload.place().equals(Representations.PROOF)) {
                files.release(upload.file());
                uploads.remove(upload.id());
            }
        }
        Application gone = applications.goOver(seen, newer.id(), confirmed.size(), clock.instant().plus(ApplicationSettings.DRAFT));
        trail.record(Deed.of("services", "application.went-over", "application:" + gone.id(), applicant.account(), applicant.name(),
                Map.of("fassung", new Deed.Change(versions.find(seen.form()).map(old -> String.valueOf(old.number())).orElse(null),
                        String.valueOf(newer.number())))));
        return Outcome.done(gone);
    }
}
