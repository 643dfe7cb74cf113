package city.moves.platform.web;

/** What something is called: by a key of the messages, or in words of its own that stand in both languages. */
public sealed interface Caption {

    /** Words that the program brings along. */
    record Key(String key) implements Caption {}

    /** Words that somebody wrote. */
    record Words(String de, String en) implements Caption {

        public String in(Language language) {
            return switch (language) {
                case DE -> de;
                case EN -> en;
            };
        }
    }
}
