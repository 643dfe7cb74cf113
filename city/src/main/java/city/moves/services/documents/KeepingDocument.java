package city.moves.services.documents;

import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds a printed document to an application, for its applicant and the office. The caller has checked that it may. */
@Component
public class KeepingDocument {

    private final KeptDocuments documents;
    private final FileStore files;

    KeepingDocument(KeptDocuments documents, FileStore files) {
        this.documents = documents;
        this.files = files;
    }

    /** Within the transaction that decides: the document is there if and only if the decision is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Document keep(UUID application, DocumentKind kind, PrintedDocument printed) {
        HeldFile held = files.hold(printed.content(), printed.name(), "services");
        return documents.add(application, kind, held);
    }
}
