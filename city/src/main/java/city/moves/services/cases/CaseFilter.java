package city.moves.services.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of cases is narrowed to.
 *
 * @param units   keys of the units whose cases the person may see; never more
 * @param account who looks, or for whom a deputy looks
 * @param service slug of one; empty for all
 * @param words   in reference, names and answers; empty for all
 */
record CaseFilter(CaseView view, List<String> units, UUID account, String service, String words, LocalDate today) {

    CaseFilter {
        units = List.copyOf(units);
    }

    /** True if there is something to look for: what holds no letter and no digit asks for nothing. */
    boolean hasWords() {
        return !SoughtWords.query(words).isEmpty();
    }

    CaseFilter in(CaseView other) {
        return new CaseFilter(other, units, account, service, words, today);
    }
}
