package city.moves.engines.xdatenfelder;

import org.jspecify.annotations.Nullable;

/**
 * What narrows the values of a field (Präzisierung).
 *
 * @param minValue a number or a date, as written
 * @param remark   what the file says besides: in edition 2 a text that is no such constraint, or not wholly
 */
public record Constraint(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String minValue,
        @Nullable String maxValue,
        @Nullable String pattern,
        @Nullable String remark) {
    public static final Constraint NONE = new Constraint(null, null, null, null, null, null);
}
