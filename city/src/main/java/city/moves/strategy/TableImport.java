package city.moves.strategy;

import city.moves.strategy.TableReader.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the next states of measures from the rows of a table, and notes what is wrong with each row. */
interface TableImport {

    /** Something wrong with a row, as key of a sentence. */
    record Problem(long row, String column, String message, List<String> arguments) {}

    /**
     * What the city has.
     *
     * @param measures by key, those that the table speaks of
     * @param awaited  keys of the measures that the table's dependencies wait for
     */
    record Known(Map<String, Measure> measures, Set<String> bundles, Set<String> offices, Set<String> goals,
            Set<String> awaited, LocalDate today) {}

    void read(Row row);

    /** The states after the import, by the order of the table. */
    List<Measure> results();

    List<Problem> problems();
}
