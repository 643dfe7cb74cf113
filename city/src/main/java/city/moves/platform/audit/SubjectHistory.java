package city.moves.platform.audit;

import city.moves.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was done to one subject, for a page of the capability that it belongs to, which has asked for the right to see it. */
@Component
public class SubjectHistory {

    private final Trail trail;
    private final TrailWords words;

    SubjectHistory(Trail trail, TrailWords words) {
        this.trail = trail;
        this.words = words;
    }

    /**
     * A deed in the words of the page.
     *
     * @param changes a line for each changed field
     */
    public record Told(Instant at, String name, String deed, List<String> changes) {}

    /** The latest first. */
    public List<Told> of(String module, String subject, int most, Page page) {
        TrailWords said = words.on(page);
        return trail.list(new Trail.Filter(module, "", subject, null, null, "", 0), most).items().stream()
                .map(entry -> told(entry, said, page)).toList();
    }

    private static Told told(TrailEntry entry, TrailWords said, Page page) {
        String name = entry.name();
        return new Told(entry.at(), name == null ? page.text("audit.trail.erased-name") : name,
                said.deed(page, entry.module(), entry.action()),
                entry.fields().stream().map(field -> said.field(page, entry.module(), field.name()) + ": "
                        + (field.erased() ? page.text("audit.trail.erased-value")
                                : page.text("audit.trail.from-to",
                                        said.value(page, entry.module(), field.name(), field.before()),
                                        said.value(page, entry.module(), field.name(), field.after())))).toList());
    }
}
