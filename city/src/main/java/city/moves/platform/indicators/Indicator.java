package city.moves.platform.indicators;

import city.moves.platform.values.Provenance;
import java.time.LocalDate;

/**
 * A figure with everything that makes it honest.
 *
 * @param order      place in the list
 * @param key        unique, such as {@code strategy.on-time-milestones}; {@code indicator.<key>} names it and
 *                   {@code indicator.<key>.note} says how it is counted
 * @param value      the figure
 * @param unit       what it counts
 * @param of         the whole that the figure is a part of; 0 if it is no part
 * @param asOf       the day in the city that it is true of
 * @param provenance where it comes from
 * @param path       the page that explains it
 */
public record Indicator(int order, String key, double value, Unit unit, double of, LocalDate asOf,
        Provenance provenance, String path) {

    /** What a figure counts. */
    public enum Unit {
        COUNT,
        SHARE,
        DAYS
    }
}
