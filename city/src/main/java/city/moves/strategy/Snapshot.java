package city.moves.strategy;

import city.moves.engines.portfolio.MeasureInputs;
import city.moves.engines.portfolio.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure at a reporting date: its whole state, what it was judged by, and the judgement.
 *
 * @param status the judgement as it was made
 * @param shown  what the public may see of it
 * @param word   what the status was called when the report was made; a released report keeps its words
 */
record Snapshot(LocalDate day, Measure measure, int field, MeasureInputs inputs, Status status, Status shown,
        StatusWord word, @Nullable StatusWord previous) {

    static Snapshot judged(LocalDate day, Measure measure, int field, MeasureInputs inputs, Status status,
            Status shown, @Nullable StatusWord previous) {
        return new Snapshot(day, measure, field, inputs, status, shown, StatusWord.of(status), previous);
    }

    boolean changed() {
        return word != previous;
    }
}
