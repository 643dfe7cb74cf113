package city.moves.platform.pdf;

import city.moves.platform.web.City;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.Templates;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Makes documents of templates. One is made at a time, so that the memory that it takes is that of one document and the
 * letters of the fonts are read once for all.
 */
@Component
public class DocumentPress {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_KEPT = 200;

    private final Messages messages;
    private final City city;
    private final Lock oneAtATime = new ReentrantLock();
    private final Map<Fingerprint, byte[]> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<Fingerprint, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public DocumentPress(Messages messages, City city) {
        this.messages = messages;
        this.city = city;
    }

    /** @param made the moment that the document names as its making */
    public Paper paper(Language language, String title, Instant made) {
        return new Paper(messages, language, title, city.name(), made);
    }

    /**
     * The document that the template {@code jte/<name>.jte} writes, whose parameters are {@code paper} and {@code model}.
     *
     * @throws DocumentTooLong if no reader would want it
     */
    public byte[] print(String template, Paper paper, Object model) {
        String words = words(template, paper, model);
        return printed(words, Fingerprint.of(words, paper.made()), paper);
    }

    /** The same for a document that anyone may read: the last few are kept, so that many readers cost as much as one. */
    public byte[] printForAll(String template, Paper paper, Object model) {
        String words = words(template, paper, model);
        Fingerprint fingerprint = Fingerprint.of(words, paper.made());
        oneAtATime.lock();
        try {
            byte[] before = kept.get(fingerprint);
            byte[] document = before == null ? printed(words, fingerprint, paper) : before;
            kept.put(fingerprint, document);
            return document.clone();
        } finally {
            oneAtATime.unlock();
        }
    }

    private static String words(String template, Paper paper, Object model) {
        String words = Templates.text(template, Map.of("paper", paper, "model", model));
        if (words.length() > LONGEST) {
            throw new DocumentTooLong(words.length(), LONGEST);
        }
        return words;
    }

    private byte[] printed(String words, Fingerprint fingerprint, Paper paper) {
        oneAtATime.lock();
        try {
            return Typesetting.set(Manuscript.read(words, paper), fingerprint, paper);
        } finally {
            oneAtATime.unlock();
        }
    }
}
