package city.moves.platform.pdf;

import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.Speaker;
import java.time.Instant;

/** The document that is being made: language, words, formats. A template receives it as {@code paper}. */
public final class Paper implements Speaker {

    private final Messages messages;
    private final Language language;
    private final Formats formats;
    private final String title;
    private final String author;
    private final Instant made;

    Paper(Messages messages, Language language, String title, String author, Instant made) {
        this.messages = messages;
        this.language = language;
        this.formats = new Formats(language);
        this.title = title;
        this.author = author;
        this.made = made;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    public String title() {
        return title;
    }

    /** Whose document it is: the city. */
    public String author() {
        return author;
    }

    /** The moment that the file names as its making. */
    public Instant made() {
        return made;
    }

    @Override
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
