package city.moves.strategy;

/**
 * A sentence in the language of the page about something that the city named in German.
 *
 * @param name what is named; empty if nothing is
 */
record Sentence(String before, String name, String after) {

    static final Sentence NONE = new Sentence("", "", "");

    /** Stands for the name in a text; nobody writes this sign (Unicode, private use). */
    static final String PLACE = "\uE000";

    static Sentence of(String text, String name) {
        int place = text.indexOf(PLACE);
        return place < 0 ? new Sentence(text, "", "")
                : new Sentence(text.substring(0, place), name, text.substring(place + PLACE.length()));
    }

    boolean isEmpty() {
        return before.isEmpty() && name.isEmpty();
    }
}
