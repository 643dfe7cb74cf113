package city.moves.platform.imports;

import java.util.List;

/**
 * What became of a source.
 *
 * @param read     rows in the source
 * @param taken    rows that are now in the city, new or changed or the same as before
 * @param problems in the order of the source
 */
public record ImportReport(long read, long taken, List<RowProblem> problems) {

    /**
     * A row that was not taken.
     *
     * @param row     counted from one, with the heading; 0 for the whole source
     * @param field   heading of the column; empty for the whole row
     * @param problem what is wrong and what to do
     */
    public record RowProblem(long row, String field, String problem) {}

    public ImportReport {
        problems = List.copyOf(problems);
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }
}
