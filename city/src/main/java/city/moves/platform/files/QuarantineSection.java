package city.moves.platform.files;

import city.moves.platform.files.ScannerState.Seen;
import city.moves.platform.jobs.OperationsSection;
import city.moves.platform.web.Page;
import city.moves.platform.web.StatusMark;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who operates the city whether anybody looks for harm in what people bring. */
@Component
class QuarantineSection implements OperationsSection {

    private final ScannerState state;

    QuarantineSection(ScannerState state) {
        this.state = state;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Said on(Page page) {
        Seen seen = state.look();
        QuarantinedFiles.Counts counts = seen.counts();
        List<String> sentences = List.of(text(page, seen),
                counts.oldest() == null ? page.text("files.operations.waiting.none")
                        : page.text("files.operations.waiting", page.formats().number(counts.waiting()),
                                page.formats().moment(counts.oldest())),
                page.text("files.operations.found", page.formats().number(counts.infected()),
                        page.formats().number(counts.unscannable())));
        return new Said(page.text("files.operations.title"), mark(seen), state(page, seen), sentences);
    }

    private static StatusMark mark(Seen seen) {
        return switch (seen.scanner()) {
            case NONE -> StatusMark.UNKNOWN;
            case ANSWERS -> StatusMark.ON_PLAN;
            case SILENT -> StatusMark.LATE;
        };
    }

    private static String state(Page page, Seen seen) {
        return switch (seen.scanner()) {
            case NONE -> page.text("files.operations.none");
            case ANSWERS -> page.text("files.operations.answers");
            case SILENT -> page.text("files.operations.silent");
        };
    }

    private static String text(Page page, Seen seen) {
        return switch (seen.scanner()) {
            case NONE -> page.text("files.operations.none.text");
            case ANSWERS -> page.text("files.operations.answers.text", seen.words());
            case SILENT -> page.text("files.operations.silent.text", seen.words());
        };
    }
}
