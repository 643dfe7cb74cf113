package city.moves.services.applications;

import city.moves.platform.files.FileStore;
import city.moves.platform.files.Quarantine;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in a draft who acts for the person who applies, and shows it by a file; or takes that back. */
@Component
class ActingForAnother {

    private final Applications applications;
    private final Representations representations;
    private final Drafts drafts;
    private final Uploads uploads;
    private final FileStore files;
    private final Quarantine quarantine;
    private final Clock clock;

    ActingForAnother(Applications applications, Representations representations, Drafts drafts, Uploads uploads, FileStore files,
            Quarantine quarantine, Clock clock) {
        this.applications = applications;
        this.representations = representations;
        this.drafts = drafts;
        this.uploads = uploads;
        this.files = files;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** @param brought at most one file, which takes the place of the one that was there */
    @Transactional
    public Outcome<Application> state(Application seen, Representation.Kind kind, String name, List<StepInput.Brought> brought,
            Applicant applicant) {
        Outcome<Application> refused = refused(seen);
        if (refused != null) {
            return refused;
        }
        UUID proof = representations.of(seen.id()).map(Representation::proof).orElse(null);
        if (!brought.isEmpty()) {
            release(seen.id());
            StepInput.Brought file = brought.getFirst();
            proof = uploads.add(seen.id(), Representations.PROOF, quarantine.hold(file.content(), file.name(), "services")).id();
        }
        if (kind == Representation.Kind.MANDATE || kind.isProved() && proof == null) {
            return Outcome.refused(Refusal.ofField("nachweis", "services.acting.proof-missing"));
        }
        representations.keep(seen.id(), new Representation(kind, applicant.account(), name, null, proof));
        return touched(seen);
    }

    /** The person applies for themselves after all. */
    @Transactional
    public Outcome<Application> retract(Application seen) {
        Outcome<Application> refused = refused(seen);
        if (refused != null) {
            return refused;
        }
        representations.remove(seen.id());
        release(seen.id());
        return touched(seen);
    }

    private @Nullable Outcome<Application> refused(Application seen) {
        if (!seen.isDraft() || representations.of(seen.id()).filter(acting -> acting.kind() == Representation.Kind.MANDATE).isPresent()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.acting.fixed");
        }
        return applications.lock(seen) ? null
                : Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
    }

    private void release(UUID application) {
        uploads.of(application).stream().filter(upload -> upload.place().equals(Representations.PROOF)).forEach(upload -> {
            files.release(upload.file());
            uploads.remove(upload.id());
        });
    }

    private Outcome<Application> touched(Application seen) {
        return Outcome.done(applications.touch(seen, drafts.of(seen.id()).confirmed().size(),
                clock.instant().plus(ApplicationSettings.DRAFT)));
    }
}
