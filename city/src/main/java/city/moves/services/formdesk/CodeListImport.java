package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.Problem;
import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.values.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./moves import codelist FILE}: a published list of codes, from which people choose in forms. */
@Component
class CodeListImport implements ImportKind {

    private static final long MOST_BYTES = 16L << 20;

    private final TakingList taking;

    CodeListImport(TakingList taking) {
        this.taking = taking;
    }

    @Override
    public String key() {
        return "codelist";
    }

    @Override
    public String description() {
        return "a list of codes in Genericode 1.0, as the XRepository publishes them";
    }

    @Override
    public ImportReport importFrom(String source) throws IOException {
        Path file = Path.of(source);
        if (Files.size(file) > MOST_BYTES) {
            return whole("the file has more than 16 MB");
        }
        return switch (taking.take(Files.readAllBytes(file), null)) {
            case Outcome.Done<TakingList.Taken>(TakingList.Taken taken) -> {
                long codes = taken.reading().accepted().map(list -> (long) list.rows().size()).orElse(0L);
                yield new ImportReport(codes, codes, taken.reading().problems().stream().map(CodeListImport::row).toList());
            }
            case Outcome.Refused<TakingList.Taken> _ ->
                    whole("a list of this name and version is there and says something else; what is published never changes");
        };
    }

    private static RowProblem row(Problem problem) {
        return new RowProblem(problem.place().line(), problem.node(),
                problem.kind() + " " + problem.detail() + ", column " + problem.place().column());
    }

    private static ImportReport whole(String problem) {
        return new ImportReport(0, 0, List.of(new RowProblem(0, "", problem)));
    }
}
