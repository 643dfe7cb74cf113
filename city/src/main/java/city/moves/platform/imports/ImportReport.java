package city.moves.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a source.
 *
 * @param read       rows in the source
 * @param taken      rows that are now in the city, new or changed or the same as before
 * @param problems   in the order of the source
 * @param difference to what was there before; null if the kind does not tell it
 */
public record ImportReport(long read, long taken, List<RowProblem> problems, @Nullable Difference difference) {

    /**
     * A row that was not taken.
     *
     * @param row     counted from one, with the heading; 0 for the whole source
     * @param field   heading of the column; empty for the whole row
     * @param problem what is wrong and what to do
     */
    public record RowProblem(long row, String field, String problem) {}

    /** How many rows were not there before, are another now, or are gone. */
    public record Difference(long added, long changed, long removed) {

        public boolean isNone() {
            return added + changed + removed == 0;
        }
    }

    public ImportReport {
        problems = List.copyOf(problems);
    }

    public ImportReport(long read, long taken, List<RowProblem> problems) {
        this(read, taken, problems, null);
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }
}
