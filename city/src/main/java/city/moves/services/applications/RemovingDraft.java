package city.moves.services.applications;

import city.moves.platform.files.FileStore;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.services.documents.RemovingDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a draft with all that belongs to it. */
@Component
class RemovingDraft {

    private final Applications applications;
    private final Uploads uploads;
    private final FileStore files;
    private final RemovingDocuments documents;

    RemovingDraft(Applications applications, Uploads uploads, FileStore files, RemovingDocuments documents) {
        this.applications = applications;
        this.uploads = uploads;
        this.files = files;
        this.documents = documents;
    }

    @Transactional
    public Outcome<Application> remove(Application seen) {
        if (!seen.isDraft()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.application.handed-in");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        uploads.of(seen.id()).forEach(upload -> files.release(upload.file()));
        documents.of(seen.id());
        applications.remove(seen.id());
        return Outcome.done(seen);
    }
}
