package city.moves.services.fees;

import city.moves.engines.tariffs.Assessment;
import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.TariffVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A version of the tariff of a service.
 *
 * @param service its slug
 * @param example true if the amount was invented
 * @param version how often it was changed before it came into force
 */
public record ServiceTariff(UUID id, String service, LocalDate validFrom, TariffTerms terms, boolean example, String editorName,
        Instant editedAt, int version) {

    /** What has been in force is never changed. */
    boolean mayChange(LocalDate today) {
        return validFrom.isAfter(today);
    }

    /** The fee of somebody with these answers, as far as they say it. */
    Assessment assess(Map<String, String> answers, LocalDate day) {
        return named().assess(terms.basis(answers), terms.reliefs(answers, day));
    }

    Assessment assess(Basis basis, Set<String> proven) {
        return named().assess(basis, proven);
    }

    private TariffVersion named() {
        return terms.version(service, validFrom);
    }
}
