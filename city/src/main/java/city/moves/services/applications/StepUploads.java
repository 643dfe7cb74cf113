package city.moves.services.applications;

import city.moves.engines.xdatenfelder.Field;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.StoredContent;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.services.forms.FormStep;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Takes the files in that come with a page of a form. What a file is, its content tells, and not its name. */
@Component
class StepUploads {

    static final DataSize LARGEST = DataSize.ofMegabytes(10);
    static final Set<String> USUAL_TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    private final FileStore files;

    StepUploads(FileStore files) {
        this.files = files;
    }

    /** What is wrong with a file is said in the form, at its question. */
    List<StepInput.Brought> take(Walk walk, FormStep step, Form form, HttpServletRequest request) throws IOException {
        List<StepInput.Brought> brought = new ArrayList<>();
        if (!(request instanceof MultipartRequest parts) || form.hasErrors()) {
            return brought;
        }
        for (Map.Entry<String, MultipartFile> part : parts.getFileMap().entrySet()) {
            Optional<Field> field = StepAnswers.question(walk.form(), step, part.getKey()).filter(StepAnswers::isFile);
            if (field.isPresent() && !part.getValue().isEmpty()) {
                take(part.getKey(), field.get(), part.getValue(), form).ifPresent(brought::add);
            }
        }
        return brought;
    }

    private Optional<StepInput.Brought> take(String place, Field field, MultipartFile file, Form form) throws IOException {
        Long named = field.file().maxSize();
        long most = named == null ? LARGEST.toBytes() : Math.min(named, LARGEST.toBytes());
        Outcome<StoredContent> written;
        try (InputStream content = file.getInputStream()) {
            written = files.write(content, most);
        }
        if (!(written instanceof Outcome.Done<StoredContent>(StoredContent stored))) {
            form.refuse(place, "services.form.file.too-large", String.valueOf(Math.max(1, most >> 20)));
            return Optional.empty();
        }
        if (!isTaken(stored.type(), field)) {
            form.refuse(place, "services.form.file.type");
            return Optional.empty();
        }
        String name = file.getOriginalFilename();
        return Optional.of(new StepInput.Brought(place, stored, name == null ? "" : name));
    }

    /** What the form asks for, as far as it is something that people can be asked to look at. */
    private static boolean isTaken(String type, Field field) {
        List<String> asked = field.file().mediaTypes().stream().filter(USUAL_TYPES::contains).toList();
        return asked.isEmpty() ? USUAL_TYPES.contains(type) : asked.contains(type);
    }
}
