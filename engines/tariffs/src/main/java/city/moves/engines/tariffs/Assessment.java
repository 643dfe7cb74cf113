package city.moves.engines.tariffs;

/** What comes of assessing a case. */
public sealed interface Assessment {

    record Assessed(Fee fee) implements Assessment {}

    /** The fee cannot be said yet. */
    record Open(Lacking lacking) implements Assessment {}

    /** What has to be known or decided first. */
    enum Lacking {
        DECISION,
        DECISION_WITHIN_THE_FRAME,
        /** A decision within a frame says why. */
        REASON,
        WORTH,
        QUANTITY
    }
}
