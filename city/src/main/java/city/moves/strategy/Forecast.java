package city.moves.strategy;

import java.time.LocalDate;

/** When a milestone will be reached, as its owner sees it. The three days are in order. */
record Forecast(LocalDate optimistic, LocalDate likely, LocalDate pessimistic) {

    Forecast {
        if (optimistic.isAfter(likely) || likely.isAfter(pessimistic)) {
            throw new IllegalArgumentException("the days of a forecast are in order");
        }
    }
}
