package city.moves.engines.xdatenfelder.submissions;

/** Why a text cannot be the value of a field. */
public enum ValueFault {
    NOT_A_VALUE,
    TOO_SHORT,
    TOO_LONG,
    OTHER_PATTERN,
    NOT_IN_LIST,
    TOO_SMALL,
    TOO_LARGE,
    /** A character that no file could carry, such as a control character. */
    CHARACTER,
    /** A character that DIN 91379 does not prescribe, in a field that wants those only; the engine for Latin text says which. */
    NOT_LATIN
}
