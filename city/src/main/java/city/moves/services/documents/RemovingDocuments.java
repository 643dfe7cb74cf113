package city.moves.services.documents;

import city.moves.platform.files.FileStore;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes the documents of an application that is removed itself. */
@Component
public class RemovingDocuments {

    private final KeptDocuments documents;
    private final FileStore files;

    RemovingDocuments(KeptDocuments documents, FileStore files) {
        this.documents = documents;
        this.files = files;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID application) {
        documents.of(application).forEach(document -> {
            files.release(document.file());
            documents.remove(document.id());
        });
    }
}
