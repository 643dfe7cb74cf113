package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Refused;
import city.moves.services.documents.DocumentFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code …/dokumente/…}: gives somebody the documents of their application. */
@Controller
class DocumentPage {

    private final ApplicationDoor door;
    private final Letters letters;
    private final DocumentFiles files;

    DocumentPage(ApplicationDoor door, Letters letters, DocumentFiles files) {
        this.door = door;
        this.letters = letters;
        this.files = files;
    }

    @GetMapping(ApplicationPaths.DOCUMENT)
    ResponseEntity<Resource> document(@PathVariable UUID id, @PathVariable UUID document, Optional<Actor> actor,
            HttpServletRequest request) {
        Application application = door.open(id, actor, request);
        return files.download(letters.document(application, document, door.applicant(actor, request))
                .orElseThrow(Refused::notFound));
    }
}
