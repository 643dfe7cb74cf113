package city.moves.services.authored;

import city.moves.services.fees.TariffTerms;
import java.time.LocalDate;

/**
 * What a file says of a tariff whose amount is certain, or that is marked as an example.
 *
 * @param from from which day on
 */
public record AuthoredTariff(LocalDate from, TariffTerms terms, boolean example) {}
