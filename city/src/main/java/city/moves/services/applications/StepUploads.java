package city.moves.services.applications;

import city.moves.engines.xdatenfelder.Field;
import city.moves.platform.files.AdmittedContent;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.files.Quarantine;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Form;
import city.moves.services.forms.FormStep;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Takes the files in that come with a page of a form. What a file is, its content tells, and not its name. */
@Component
class StepUploads {

    static final DataSize LARGEST = DataSize.ofMegabytes(10);
    static final Set<String> USUAL_TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    /** Documents of office programs, for forms that name them. */
    private static final Set<String> ALL_TYPES = Set.of("application/pdf", "image/png", "image/jpeg",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private final Quarantine quarantine;
    private final FileStore files;

    StepUploads(Quarantine quarantine, FileStore files) {
        this.quarantine = quarantine;
        this.files = files;
    }

    /** What is wrong with a file is said in the form, at its question. */
    List<StepInput.Brought> take(Walk walk, FormStep step, Form form, HttpServletRequest request) throws IOException {
        List<StepInput.Brought> brought = new ArrayList<>();
        if (!(request instanceof MultipartRequest parts)) {
            return brought;
        }
        for (Map.Entry<String, MultipartFile> part : parts.getFileMap().entrySet()) {
            Optional<Field> field = StepAnswers.question(walk.form(), step, part.getKey()).filter(StepAnswers::isFile);
            if (field.isPresent() && !part.getValue().isEmpty()) {
                take(part.getKey(), field.get(), part.getValue(), form).filter(file -> isNew(file, walk, brought, form))
                        .ifPresent(brought::add);
            }
        }
        return brought;
    }

    /** Files of one field that is no question of a form, several at once. */
    List<StepInput.Brought> take(String name, Form form, HttpServletRequest request) throws IOException {
        List<StepInput.Brought> brought = new ArrayList<>();
        if (request instanceof MultipartRequest parts) {
            for (MultipartFile file : parts.getFiles(name)) {
                if (!file.isEmpty()) {
                    take(name, LARGEST.toBytes(), USUAL_TYPES, file, form).ifPresent(brought::add);
                }
            }
        }
        return brought;
    }

    private Optional<StepInput.Brought> take(String place, Field field, MultipartFile file, Form form) throws IOException {
        Long named = field.file().maxSize();
        return take(place, named == null ? LARGEST.toBytes() : Math.min(named, LARGEST.toBytes()), types(field), file, form);
    }

    private Optional<StepInput.Brought> take(String place, long most, Set<String> types, MultipartFile file, Form form)
            throws IOException {
        Outcome<AdmittedContent> admitted;
        try (InputStream content = file.getInputStream()) {
            admitted = quarantine.admit(content, most, types);
        }
        return switch (admitted) {
            case Outcome.Done<AdmittedContent>(AdmittedContent content) -> Optional.of(new StepInput.Brought(place, content,
                    file.getOriginalFilename() == null ? "" : file.getOriginalFilename()));
            case Outcome.Refused<AdmittedContent>(List<Refusal> refusals) -> {
                refuse(place, refusals.getFirst(), most, form);
                yield Optional.empty();
            }
        };
    }

    private static void refuse(String place, Refusal refusal, long most, Form form) {
        switch (refusal.trouble()) {
            case INPUT_TOO_LARGE -> form.refuse(place, "services.form.file.too-large", String.valueOf(Math.max(1, most >> 20)));
            case FORMAT_NOT_ACCEPTED -> form.refuse(place, "services.form.file.type");
            default -> form.refuse(place, refusal.message());
        }
    }

    /** What the form asks for, as far as it is something that people can be asked to look at. */
    private static Set<String> types(Field field) {
        Set<String> asked = new HashSet<>(field.file().mediaTypes());
        asked.retainAll(ALL_TYPES);
        return asked.isEmpty() ? USUAL_TYPES : asked;
    }

    /** One file twice at one place is a slip of the hand: the other page of a document is missing then. */
    private boolean isNew(StepInput.Brought file, Walk walk, List<StepInput.Brought> brought, Form form) {
        String position = position(file.place());
        boolean known = Stream.concat(
                brought.stream().filter(other -> position(other.place()).equals(position))
                        .map(other -> other.content().content().hash()),
                walk.draft().answers().entrySet().stream()
                        .filter(other -> position(other.getKey()).equals(position) && !other.getKey().equals(file.place()))
                        .flatMap(other -> Stream.ofNullable(walk.uploads().get(other.getValue())))
                        .flatMap(other -> files.find(other.file()).stream()).map(HeldFile::hash))
                .anyMatch(file.content().content().hash()::equals);
        if (known) {
            form.refuse(file.place(), "services.upload.twice");
        }
        return !known;
    }

    /** Without the number of one of several. */
    private static String position(String place) {
        return place.replaceFirst("\\[\\d+]$", "");
    }
}
