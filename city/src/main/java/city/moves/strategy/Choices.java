package city.moves.strategy;

/** Reads what an address may choose from; anything else chooses nothing. */
final class Choices {

    private Choices() {}

    /** The name of a status word from its slug; empty if it is none. */
    static String status(String slug) {
        for (StatusWord word : StatusWord.values()) {
            if (word.slug().equals(slug)) {
                return word.name();
            }
        }
        return "";
    }
}
