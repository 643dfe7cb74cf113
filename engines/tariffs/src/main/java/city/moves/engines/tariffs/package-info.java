/**
 * What a service costs. A {@link city.moves.engines.tariffs.TariffSchedule} holds the versions of one fee by the day from which
 * each is in force; a version {@linkplain city.moves.engines.tariffs.TariffVersion#assess assesses} a case and gives a
 * {@link city.moves.engines.tariffs.Fee} that says how it came about.
 */
@NullMarked
package city.moves.engines.tariffs;

import org.jspecify.annotations.NullMarked;
