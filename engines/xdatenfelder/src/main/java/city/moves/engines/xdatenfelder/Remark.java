package city.moves.engines.xdatenfelder;

/** Something that a form of one's own should not have. */
public record Remark(Kind kind, ElementPath path) {
    public enum Kind {
        LABEL_MISSING,
        /** The help only repeats the label. */
        HELP_REPEATS_LABEL,
        /** A definition by law names none. */
        LAW_MISSING,
        /** A pattern for definitions stands in a form. */
        ABSTRACT_PART,
        GROUP_EMPTY,
        GROUP_OF_ONE,
        /** A choice between fewer than two parts, or between parts that need not or may not be one. */
        CHOICE_UNCLEAR,
        /** To be chosen from, and no text. */
        SELECT_WITHOUT_TEXT,
        /** To be chosen from fewer than two different codes, or from no list. */
        SELECT_WITHOUT_LIST,
        /** Lengths of what is no text. */
        LENGTH_WITHOUT_TEXT,
        /** Bounds of what has no order. */
        RANGE_WITHOUT_ORDER,
        /** The smallest is larger than the largest. */
        RANGE_EMPTY,
        /** A single file where people often have several. */
        SINGLE_FILE,
        /** A list whose name is no plain URN. */
        LIST_NAME
    }
}
