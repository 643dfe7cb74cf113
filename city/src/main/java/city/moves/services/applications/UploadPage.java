package city.moves.services.applications;

import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code …/dateien/…}: gives somebody back the file that they brought; it is saved and never opened in the page. */
@Controller
class UploadPage {

    private final ApplicationDoor door;
    private final Uploads uploads;
    private final FileStore files;

    UploadPage(ApplicationDoor door, Uploads uploads, FileStore files) {
        this.door = door;
        this.uploads = uploads;
        this.files = files;
    }

    @GetMapping(ApplicationPaths.UPLOAD)
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID upload, Optional<Actor> actor,
            HttpServletRequest request) {
        Application application = door.open(id, actor, request);
        Upload found = uploads.find(application.id(), upload).orElseThrow(Refused::notFound);
        HeldFile held = files.find(found.file()).filter(file -> file.state().isUsable()).orElseThrow(Refused::notFound);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(found.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(found.name(), StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new FileSystemResource(files.path(held)));
    }
}
