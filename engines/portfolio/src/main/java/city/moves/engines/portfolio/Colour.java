package city.moves.engines.portfolio;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a status. Grey says "no current data": it replaces green and yellow, because nobody knows whether they
 * still hold, but never red, because silence must not hide a known trouble.
 */
public enum Colour {
    GREEN(0), YELLOW(1), RED(3), GREY(2);

    private final int severity;

    Colour(int severity) {
        this.severity = severity;
    }

    /** From harmless to grave: green, yellow, grey, red. */
    public static Comparator<Colour> bySeverity() {
        return Comparator.comparingInt(colour -> colour.severity);
    }

    /** The gravest of the colours; {@code null} entries say nothing. {@code null} when nothing is known. */
    public static @Nullable Colour worst(Collection<@Nullable Colour> colours) {
        Colour worst = null;
        for (Colour colour : colours) {
            worst = worse(worst, colour);
        }
        return worst;
    }

    static @Nullable Colour worse(@Nullable Colour one, @Nullable Colour other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.severity >= other.severity ? one : other;
    }
}
