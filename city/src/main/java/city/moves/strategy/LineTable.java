package city.moves.strategy;

import city.moves.strategy.TableImport.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of thing that is said of a measure in lines, such as its money: a measure as rows, and a row of a measure. */
interface LineTable {

    /**
     * What a row says.
     *
     * @param identity which line of the measure it means, so that none is named twice
     * @param after    the measure with this line
     */
    record Line(List<Object> identity, Measure after) {}

    /** The columns besides those that every table has. */
    List<String> columns();

    /** A measure's lines by these columns. */
    List<@Nullable Object[]> rows(Measure measure);

    /** Null if the row is wrong; the cells know then why. */
    @Nullable Line read(Measure measure, TableCells cells, Known known);
}
