package city.moves.platform.places;

import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, in the words of the terminal. Nobody reads a thousand complaints, so reading ends there. */
final class RowProblems {

    private static final int MOST = 1_000;

    private final Messages messages;
    private final List<RowProblem> problems = new ArrayList<>();

    RowProblems(Messages messages) {
        this.messages = messages;
    }

    /** Ends the reading of a file that is wrong from beginning to end. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooMany() {
            super("too many problems", null, false, false);
        }
    }

    void add(long row, UnfitRow unfit) {
        add(row, unfit.field(), unfit.message(), unfit.arguments().toArray());
    }

    void add(long row, String field, String message, Object... arguments) {
        problems.add(new RowProblem(row, field, messages.text(Language.DE, message, arguments)));
        if (problems.size() == MOST) {
            problems.add(new RowProblem(0, "", messages.text(Language.DE, "places.import.many", MOST)));
            throw new TooMany();
        }
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Nothing was taken. */
    ImportReport report(long read) {
        return new ImportReport(read, 0, problems);
    }
}
