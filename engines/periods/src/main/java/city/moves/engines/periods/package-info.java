/**
 * Periods of German law: when a notice counts as announced ({@link city.moves.engines.periods.AnnouncementTable}), until when one
 * may object to it ({@link city.moves.engines.periods.RemedyTable}), and how days, months and holidays are counted for that
 * ({@link city.moves.engines.periods.Period}, {@link city.moves.engines.periods.WorkingDays}).
 */
@NullMarked
package city.moves.engines.periods;

import org.jspecify.annotations.NullMarked;
