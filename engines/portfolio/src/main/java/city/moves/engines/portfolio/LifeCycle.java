package city.moves.engines.portfolio;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a measure and, in {@link #next()}, every legal transition.
 *
 * <p>Whatever is still alive may be stopped. A deferred request may be made again; a rejected one may not: asking anew is
 * a new measure, so that the refusal stays visible.
 */
public enum LifeCycle {
    IDEA, REQUESTED, DECIDED, RUNNING, PAUSED, DONE, STOPPED, REJECTED, DEFERRED;

    /** The states that may follow, in the order of declaration; empty for a final state. */
    public Set<LifeCycle> next() {
        return switch (this) {
            case IDEA -> ordered(REQUESTED, STOPPED);
            case REQUESTED -> ordered(DECIDED, STOPPED, REJECTED, DEFERRED);
            case DECIDED -> ordered(RUNNING, STOPPED);
            case RUNNING -> ordered(PAUSED, DONE, STOPPED);
            case PAUSED -> ordered(RUNNING, STOPPED);
            case DEFERRED -> ordered(REQUESTED, STOPPED);
            case DONE, STOPPED, REJECTED -> Set.of();
        };
    }

    public boolean mayBecome(LifeCycle next) {
        return next().contains(next);
    }

    /** Whether a measure in this state is judged by colours: only running ones and, with their last colour, paused ones. */
    public boolean hasColour() {
        return this == RUNNING || this == PAUSED;
    }

    /** Whether work has begun, so that the day of the start is a fact and no plan. */
    boolean hasBegun() {
        return this == RUNNING || this == PAUSED || this == DONE;
    }

    /** Whether the city has promised the result: a promise stays in the denominator of progress, even when stopped. */
    boolean isPromised() {
        return this == DECIDED || this == STOPPED || hasBegun();
    }

    private static Set<LifeCycle> ordered(LifeCycle first, LifeCycle... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }
}
