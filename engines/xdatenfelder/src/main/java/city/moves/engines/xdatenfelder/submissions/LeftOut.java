package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.ElementPath;

/** Something that a form says of a field and that cannot be demanded, for an editor to see. */
public record LeftOut(ElementPath path, Reason reason, String detail) {
    public enum Reason {
        /** Not all programs would understand the pattern alike. */
        PATTERN,
        /** The smallest is larger than the largest. */
        CONTRADICTION,
        /** A bound that is no number or no day. */
        BOUND,
        /** The list is not at hand: any text is taken. */
        LIST_MISSING
    }
}
