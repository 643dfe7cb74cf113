package city.moves.engines.portfolio;

import java.time.LocalDate;

/** A question that somebody has to decide before the measure can go on as planned. */
public record OpenDecision(String key, String question, LocalDate dueOn) {
    public OpenDecision {
        Require.key(key);
        Require.day(dueOn);
    }
}
