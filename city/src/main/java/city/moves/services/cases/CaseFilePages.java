package city.moves.services.cases;

import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.applications.Upload;
import city.moves.services.applications.Uploads;
import city.moves.services.cases.CaseReadings.Door;
import city.moves.services.cases.CaseReadings.Reading;
import city.moves.services.correspondence.Notice;
import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.documents.DocumentFiles;
import city.moves.services.documents.KeptDocuments;
import city.moves.services.documents.PrintingLetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;

/** The files of a case for those who work on it, the notice as it will look, and who has read the case. */
@Controller
class CaseFilePages {

    private static final int MOST_READINGS = 200;

    private final CaseDoor door;
    private final CaseReadings readings;
    private final Uploads uploads;
    private final FileStore files;
    private final KeptDocuments documents;
    private final DocumentFiles documentFiles;
    private final DecisionNotices notices;
    private final NoticeLetter letters;
    private final PrintingLetter printing;

    CaseFilePages(CaseDoor door, CaseReadings readings, Uploads uploads, FileStore files, KeptDocuments documents,
            DocumentFiles documentFiles, DecisionNotices notices, NoticeLetter letters, PrintingLetter printing) {
        this.door = door;
        this.readings = readings;
        this.uploads = uploads;
        this.files = files;
        this.documents = documents;
        this.documentFiles = documentFiles;
        this.notices = notices;
        this.letters = letters;
        this.printing = printing;
    }

    /** What the page of readings shows. */
    record Read(Case one, List<Reading> readings) {}

    @GetMapping(CasePaths.FILE)
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID upload, Actor actor) {
        Case one = door.open(id, Door.FILE, actor);
        Upload found = uploads.find(one.id(), upload).orElseThrow(Refused::notFound);
        HeldFile held = files.find(found.file()).filter(file -> file.state().isUsable()).orElseThrow(Refused::notFound);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(found.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(found.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new FileSystemResource(files.path(held)));
    }

    @GetMapping(CasePaths.DOCUMENT)
    ResponseEntity<Resource> document(@PathVariable UUID id, @PathVariable UUID document, Actor actor) {
        Case one = door.open(id, Door.FILE, actor);
        return documentFiles.download(documents.find(one.id(), document).orElseThrow(Refused::notFound));
    }

    /** The notice in work as it will be sent. */
    @GetMapping(CasePaths.PREVIEW)
    ResponseEntity<byte[]> preview(@PathVariable UUID id, Actor actor) {
        Case one = door.open(id, Door.FILE, actor);
        Notice notice = notices.latest(id).orElseThrow(Refused::notFound);
        return switch (printing.preview(letters.of(one, notice))) {
            case Outcome.Done<byte[]>(byte[] bytes) -> ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, saved("Entwurf " + one.reference() + ".pdf"))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store").body(bytes);
            case Outcome.Refused<byte[]> refused -> throw new Refused(refused.refusals());
        };
    }

    @GetMapping(CasePaths.READINGS)
    ModelAndView readings(@PathVariable UUID id, Actor actor, Page page) {
        Case one = door.look(id, actor);
        if (!actor.may(CaseRights.LEAD, one.department())) {
            throw Refused.notFound();
        }
        return page.show("services/cases/readings", new Read(one, readings.of(id, MOST_READINGS)));
    }

    private static String saved(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
