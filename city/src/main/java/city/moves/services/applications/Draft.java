package city.moves.services.applications;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody has answered so far.
 *
 * @param answers   by the place of the answer; also those that are hidden at the moment
 * @param confirmed keys of the steps that were sent without a fault
 */
record Draft(Map<String, String> answers, Set<String> confirmed) {

    static final Draft EMPTY = new Draft(Map.of(), Set.of());

    Draft {
        answers = new TreeMap<>(answers);
        confirmed = Set.copyOf(confirmed);
    }
}
