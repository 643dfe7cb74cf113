package city.moves.services.forms.authored;

import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.Difference;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.services.forms.KeepingExample.Kept;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code ./moves import example-forms all}: gives the services of a city that is not the demo city these forms, too. */
@Component
class ExamplesImport implements ImportKind {

    private static final String ALL = "all";

    private final TakingExamples taking;

    ExamplesImport(TakingExamples taking) {
        this.taking = taking;
    }

    @Override
    public String key() {
        return "example-forms";
    }

    @Override
    public String description() {
        return "the forms that come with the program, for the services of the city that have no own one; SOURCE is the word all";
    }

    @Override
    public ImportReport importFrom(String source) {
        if (!source.equals(ALL)) {
            return new ImportReport(0, 0, List.of(new RowProblem(0, "", "the source is the word " + ALL)));
        }
        Map<String, Kept> taken = taking.take();
        return new ImportReport(taken.size(), (long) taken.size() - count(taken, Kept.LEFT), List.of(),
                new Difference(count(taken, Kept.ADDED), count(taken, Kept.CHANGED), 0));
    }

    private static int count(Map<String, Kept> taken, Kept kept) {
        return Collections.frequency(taken.values(), kept);
    }
}
