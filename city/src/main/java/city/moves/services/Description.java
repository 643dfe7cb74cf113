package city.moves.services;

import java.time.YearMonth;
import java.util.List;

/**
 * Everything that is said of a service, as one document: the modules of the federal catalogue and what search and map
 * need beside them.
 *
 * @param related slugs of other services
 * @param checked when the facts were last looked at
 */
public record Description(Naming naming, Access access, Guidance guidance, Fees fees, Processing processing,
        List<LegalBasis> legal, List<String> related, YearMonth checked) {

    public Description {
        legal = List.copyOf(legal);
        related = List.copyOf(related);
    }
}
