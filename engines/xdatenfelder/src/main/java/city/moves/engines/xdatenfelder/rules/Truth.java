package city.moves.engines.xdatenfelder.rules;

/** Three-valued logic: unknown is neither, and only decides where it must. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : UNKNOWN;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
