package city.moves.platform.web;

/** What speaks to people in one language: a page, or a document. */
public interface Speaker {

    Language language();

    Formats formats();

    /** The text of a key; values are already in the language's format. */
    String text(String key, Object... arguments);
}
