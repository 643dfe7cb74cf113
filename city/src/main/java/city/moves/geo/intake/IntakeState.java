package city.moves.geo.intake;

/** How far a file is. */
enum IntakeState {
    /** A job looks into it. */
    READING,
    /** It has several layers, and one has to be chosen. */
    CHOOSING,
    /** Somebody says what shall become of it. */
    OPEN,
    /** A job finds out what would change. */
    COMPARING,
    COMPARED,
    /** A job takes it. */
    TAKING,
    TAKEN,
    /** It was taken, and then taken back. */
    UNDONE,
    FAILED,
    GIVEN_UP;

    boolean isAtWork() {
        return this == READING || this == COMPARING || this == TAKING;
    }

    /** True while its author may still say something else of it. */
    boolean isOpen() {
        return this == OPEN || this == COMPARED;
    }

    boolean isOver() {
        return this == TAKEN || this == UNDONE || this == FAILED || this == GIVEN_UP;
    }
}
