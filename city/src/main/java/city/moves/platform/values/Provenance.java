package city.moves.platform.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a figure comes from. It stands beside every figure, so that an example never looks like a fact. */
public sealed interface Provenance {

    /**
     * Stated in a published source.
     *
     * @param year of the source; 0 if it names none
     */
    record Fact(String source, int year) implements Provenance {}

    /**
     * Stated by an office of the city itself, without a published source.
     *
     * @param office its name; empty where nobody wrote it down
     * @param on     null where nobody wrote it down
     */
    record Stated(String office, @Nullable LocalDate on) implements Provenance {}

    /** Computed by a published rule from facts or from live data. */
    record Derived(String rule) implements Provenance {}

    /** Authored for the demo city. */
    record Demo() implements Provenance {}
}
