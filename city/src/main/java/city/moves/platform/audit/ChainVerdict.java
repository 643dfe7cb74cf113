package city.moves.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the verification of one chain found.
 *
 * @param entries how many entries it has
 * @param erased  how many values were rightly forgotten
 * @param broken  the first entry that is not as it was written; null if all are
 */
public record ChainVerdict(String module, long entries, long erased, @Nullable Break broken) {

    /** Where a chain is broken. */
    public record Break(long number, Reason reason) {}

    /** How a chain is broken. */
    public enum Reason {
        ENTRY_MISSING,
        PREVIOUS_DIFFERS,
        ENTRY_CHANGED,
        VALUE_CHANGED,
        VALUE_MISSING,
        END_MISSING,
        ANCHOR_DIFFERS
    }

    /** Broken at this entry, unless it was found broken before. */
    ChainVerdict butDifferentFromAnchor(long number) {
        return whole() ? new ChainVerdict(module, entries, erased, new Break(number, Reason.ANCHOR_DIFFERS)) : this;
    }

    public boolean whole() {
        return broken == null;
    }
}
