package city.moves.engines.cql2;

import org.jspecify.annotations.Nullable;

/**
 * {@code bboxTaggedText}, clause 7.5: a rectangle of meridians and parallels. In a geographic reference system a west that
 * is greater than the east says that the box spans the antimeridian.
 */
public record BboxLiteral(
        double west, double south, @Nullable Double bottom, double east, double north, @Nullable Double top)
        implements Expression {
    public BboxLiteral {
        if ((bottom == null) != (top == null)) {
            throw new IllegalArgumentException("a box has two heights or none");
        }
        west += 0.0;
        south += 0.0;
        east += 0.0;
        north += 0.0;
    }
}
