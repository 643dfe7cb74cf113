package city.moves.platform.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total      how many there are of the kind asked for
 * @param kinds      how many there are of each kind, the largest first, whatever kind was asked for
 * @param hits       one page of them
 * @param next       the key of the following page; null at the end
 * @param everyWord  false if no entry holds all words and the list shows those that hold most
 * @param clear      true if the first hit is so clearly meant that it may be offered as the answer
 * @param suggestion the question in another spelling that finds more; empty if there is none
 */
record Answer(long total, Map<String, Long> kinds, List<Hit> hits, @Nullable String next, boolean everyWord,
        boolean clear, String suggestion) {

    static final Answer NOTHING_ASKED = new Answer(0, Map.of(), List.of(), null, true, false, "");

    /** How many there are of all kinds. */
    long ofAllKinds() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * One entry of the list.
     *
     * @param place   empty if it has none
     * @param date    null if it has none
     * @param passage the sentence that shows why it was found
     */
    record Hit(String kind, String path, String language, String title, String place, @Nullable LocalDate date,
            List<Fragment> passage) {}
}
