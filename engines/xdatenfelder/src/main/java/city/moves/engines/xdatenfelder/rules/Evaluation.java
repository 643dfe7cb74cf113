package city.moves.engines.xdatenfelder.rules;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules make of a draft. The draft itself stays as it is: what is hidden now may be shown again.
 *
 * @param hidden     positions that are not shown; what lies below them is not listed
 * @param required   positions that a rule wants answered
 * @param missing    positions with fewer answers than needed
 * @param excess     positions with more answers than allowed, and choices with more than one
 * @param unreadable answers, and computed values, that are no value of their field
 * @param unknown    names that are no place of the form
 * @param computed   values of calculated fields that are shown
 * @param violations rules that do not hold
 * @param submission what would be handed in: shown, readable, computed, as values are written
 */
public record Evaluation(
        SortedSet<InstancePath> hidden,
        SortedSet<InstancePath> required,
        SortedSet<InstancePath> missing,
        SortedSet<InstancePath> excess,
        SortedSet<InstancePath> unreadable,
        SortedSet<String> unknown,
        SortedMap<InstancePath, String> computed,
        SortedSet<Violation> violations,
        SortedMap<InstancePath, String> submission) {

    /** A rule that does not hold, and at which answer. */
    public record Violation(String rule, InstancePath at) implements Comparable<Violation> {
        @Override
        public int compareTo(Violation other) {
            int order = rule.compareTo(other.rule);
            return order == 0 ? at.compareTo(other.at) : order;
        }
    }

    static Evaluation empty(SortedSet<String> unknown) {
        return new Evaluation(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(),
                new TreeSet<>(unknown), new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
    }

    /** Nothing stands against handing it in. */
    public boolean isComplete() {
        return missing.isEmpty() && excess.isEmpty() && unreadable.isEmpty() && unknown.isEmpty() && violations.isEmpty();
    }
}
