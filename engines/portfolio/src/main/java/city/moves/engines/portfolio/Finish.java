package city.moves.engines.portfolio;

import java.time.LocalDate;

/** The days by which a measure is finished with a probability of 50 and of 80 in a hundred. */
public record Finish(LocalDate p50, LocalDate p80) {
    public Finish {
        Require.day(p50);
        Require.day(p80);
        Require.that(!p80.isBefore(p50), "P80 is not before P50");
    }
}
