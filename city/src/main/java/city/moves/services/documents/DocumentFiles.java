package city.moves.services.documents;

import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.files.StoredContent;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Brings documents to the disk, and hands them out to those whom a page has let in. */
@Component
public class DocumentFiles {

    private final FileStore store;
    private final Messages messages;

    DocumentFiles(FileStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** @param reference by which the matter is known; empty for none */
    PrintedDocument write(byte[] bytes, DocumentKind kind, String reference, Language language) {
        String name = (messages.text(language, "documents.file." + kind.slug()) + " " + reference).strip() + ".pdf";
        try {
            return switch (store.write(new ByteArrayInputStream(bytes), bytes.length)) {
                case Outcome.Done<StoredContent>(StoredContent content) -> new PrintedDocument(content, name);
                case Outcome.Refused<StoredContent> _ -> throw new IllegalStateException("longer than itself");
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The file to be saved. Who may have it, the page has asked before. */
    public ResponseEntity<Resource> download(Document document) {
        HeldFile held = store.find(document.file()).orElseThrow(Refused::notFound);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new FileSystemResource(store.path(held)));
    }
}
