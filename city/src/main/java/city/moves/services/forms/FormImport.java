package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Problem;
import city.moves.engines.xdatenfelder.Severity;
import city.moves.engines.xdatenfelder.rules.ProseRule;
import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.web.Formats;
import city.moves.services.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code ./moves import form FILE#service=SLUG}: gives a service the form of a file in the notation XDatenfelder, from now
 * on. A file with errors changes nothing; of what the city cannot follow by itself, such as a rule in prose, each is told.
 */
@Component
class FormImport implements ImportKind {

    private static final String NAMED = "#service=";
    private static final long MOST_BYTES = 20L << 20;

    private final BringingForm bringing;
    private final PublishingForm publishing;
    private final Services services;
    private final Clock clock;

    FormImport(BringingForm bringing, PublishingForm publishing, Services services, Clock clock) {
        this.bringing = bringing;
        this.publishing = publishing;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "form";
    }

    @Override
    public String description() {
        return "the form of a service in XDatenfelder 2 or 3, as FILE#service=SLUG";
    }

    @Override
    public ImportReport importFrom(String source) throws IOException {
        int named = source.lastIndexOf(NAMED);
        String service = named < 0 ? "" : source.substring(named + NAMED.length());
        if (services.find(service, LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)).isEmpty()) {
            return whole("name a service of the catalogue, as FILE" + NAMED + "personalausweis");
        }
        Path file = Path.of(source.substring(0, named));
        if (Files.size(file) > MOST_BYTES) {
            return whole("the file has more than 20 MB");
        }
        BringingForm.Brought brought = bringing.bring(service, Files.readAllBytes(file));
        if (brought.version() == null) {
            List<RowProblem> errors = problems(brought);
            return new ImportReport(1, 0, errors.isEmpty()
                    ? List.of(new RowProblem(0, "", "the file holds a group of fields and no form")) : errors);
        }
        publishing.publish(brought.version().id());
        return new ImportReport(1, 1, problems(brought));
    }

    private static ImportReport whole(String problem) {
        return new ImportReport(0, 0, List.of(new RowProblem(0, "", problem)));
    }

    private static List<RowProblem> problems(BringingForm.Brought brought) {
        List<RowProblem> problems = new ArrayList<>();
        for (Problem problem : brought.problems()) {
            problems.add(new RowProblem(problem.place().line(), problem.path().toString(),
                    (problem.severity() == Severity.WARNING ? "warning: " : "") + problem.kind() + " " + problem.node()
                            + " " + problem.detail() + ", column " + problem.place().column()));
        }
        for (ProseRule rule : brought.rules()) {
            if (rule instanceof ProseRule.Unresolved unresolved) {
                problems.add(new RowProblem(0, unresolved.bearer().toString(),
                        "a rule for people to read: " + unresolved.source().prose()));
            }
        }
        brought.leftOut().forEach(left -> problems.add(
                new RowProblem(0, left.path().toString(), "not demanded: " + left.reason() + " " + left.detail())));
        return problems;
    }
}
