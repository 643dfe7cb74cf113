package city.moves.engines.portfolio;

import org.jspecify.annotations.Nullable;

/** The verdict of one dimension. Its colour follows from its reason, so the two cannot contradict each other. */
public record DimensionStatus(Reason reason) {
    public Dimension dimension() {
        return reason.kind().dimension();
    }

    /** {@code null} when nothing is known; the reason says so. */
    public @Nullable Colour colour() {
        return reason.kind().colour();
    }
}
