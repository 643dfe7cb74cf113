package city.moves.engines.xdatenfelder.rules;

/** Why a rule cannot be followed. */
public record RuleProblem(String rule, Kind kind, String detail) {
    public enum Kind {
        /** Two rules of one id. */
        DUPLICATE_ID,
        /** No such place in the form. */
        UNKNOWN_PLACE,
        /** A place that such a rule or expression cannot be about: a computed group, the sum of texts. */
        UNSUITABLE_PLACE,
        /** One answer is meant where there may be several. */
        SEVERAL_ANSWERS,
        WRONG_TYPE,
        /** The same field computed twice. */
        TWO_CALCULATIONS,
        /** What is to be found out depends on itself. */
        CYCLE,
        TOO_LARGE
    }
}
