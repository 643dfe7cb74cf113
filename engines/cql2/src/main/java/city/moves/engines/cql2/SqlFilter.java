package city.moves.engines.cql2;

import java.util.Optional;

/**
 * What a database can do of a filter.
 *
 * @param where a condition that holds for every row that belongs to the result, and for no other when nothing remains
 * @param remaining what has still to be asked of each row that the database gives; empty when the condition is exact
 */
public record SqlFilter(SqlFragment where, Optional<CheckedFilter> remaining) {

    public boolean isExact() {
        return remaining.isEmpty();
    }
}
