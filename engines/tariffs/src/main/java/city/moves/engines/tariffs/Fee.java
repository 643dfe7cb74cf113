package city.moves.engines.tariffs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fee as it was assessed, with all that it rests on: a later version of the tariff does not change it.
 *
 * @param version    the day from which the version of the tariff is in force
 * @param legalBasis where the tariff comes from
 * @param fullCents  what would be due without a relief
 * @param relief     the name of the one that was given
 * @param cents      what is due
 */
public record Fee(String tariff, LocalDate version, String legalBasis, Basis basis, long fullCents, @Nullable String relief,
        Rounding rounding, long cents) {}
