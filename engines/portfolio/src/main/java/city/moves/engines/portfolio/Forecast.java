package city.moves.engines.portfolio;

import java.time.LocalDate;

/** An owner's three-point estimate of the day on which a milestone will be reached. */
public record Forecast(LocalDate optimistic, LocalDate likely, LocalDate pessimistic) {
    public Forecast {
        Require.day(optimistic);
        Require.day(likely);
        Require.day(pessimistic);
        Require.that(!likely.isBefore(optimistic) && !pessimistic.isBefore(likely),
                "a forecast runs from optimistic over likely to pessimistic");
    }
}
