package city.moves.platform.identity;

/**
 * One field of a form that somebody else changed meanwhile.
 *
 * @param label  key of the field's name
 * @param yours  what the person entered
 * @param stored what is stored now
 */
record Difference(String label, String yours, String stored) {

    boolean isOne() {
        return !yours.equals(stored);
    }
}
