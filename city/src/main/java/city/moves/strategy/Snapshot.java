package city.moves.strategy;

import city.moves.engines.portfolio.MeasureInputs;
import city.moves.engines.portfolio.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure at a reporting date: its whole state, what it was judged by, and the judgement. */
record Snapshot(LocalDate day, Measure measure, int field, MeasureInputs inputs, Status status,
        @Nullable StatusWord previous) {

    StatusWord word() {
        return StatusWord.of(status);
    }

    boolean changed() {
        return word() != previous;
    }
}
