package city.moves.engines.cql2;

import org.jspecify.annotations.Nullable;

/**
 * Several values (clause 7.9).
 *
 * @param elements what all elements are; {@code null} when they differ
 */
public record ArrayType(@Nullable Type elements) implements Type {}
