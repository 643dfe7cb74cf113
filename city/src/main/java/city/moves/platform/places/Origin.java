package city.moves.platform.places;

/**
 * Where a register comes from.
 *
 * @param example true if it was invented for the demo city
 * @param licence under which others may use it; empty if nobody said so
 * @param source  who made it; empty if nobody said so
 */
record Origin(boolean example, String licence, String source) {

    boolean isThatOf(RegisterState state) {
        return state.isFilled() && state.example() == example && state.licence().equals(licence)
                && state.source().equals(source);
    }
}
