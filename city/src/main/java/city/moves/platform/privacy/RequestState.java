package city.moves.platform.privacy;

/** Where a request stands. */
enum RequestState {
    OPEN,
    /** Somebody at the desk wants the erasure, and somebody else has to look at it. */
    PROPOSED,
    ERASING,
    /** What could be erased is erased. */
    DONE,
    /** Answered without an erasure. */
    ANSWERED;

    boolean isOver() {
        return this == DONE || this == ANSWERED;
    }
}
