package city.moves.platform.files;

/** What a scanner found. */
sealed interface Verdict {

    record Clean() implements Verdict {}

    /** @param name by which the scanner knows what it found */
    record Infected(String name) implements Verdict {}

    /** @param reason in the scanner's words */
    record Unscannable(String reason) implements Verdict {}
}
