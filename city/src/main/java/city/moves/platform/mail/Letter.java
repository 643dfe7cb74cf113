package city.moves.platform.mail;

import city.moves.platform.web.Language;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, once for both of its forms: plain text and HTML. Every text is plain; whatever it holds is escaped.
 *
 * <pre>{@code
 * Letter.in(Language.DE, "Ihr Zugang zu Stuttgart")
 *         .paragraph("Sie haben einen neuen Zugang angefordert.")
 *         .button("Neues Passwort setzen", address.of(Language.DE, path))
 *         .paragraph("Der Link gilt eine Stunde. Haben Sie nichts angefordert, brauchen Sie nichts zu tun.")
 *         .because("Sie erhalten diese E-Mail, weil jemand diese Adresse auf der Anmeldeseite eingegeben hat.");
 * }</pre>
 *
 * @param subject one line
 * @param because why the person gets this mail; stands small at its end
 * @param wayOut  where such mails are changed or ended; stands below the reason, null for nowhere
 */
public record Letter(Language language, String subject, List<Block> blocks, String because,
        @Nullable Button wayOut) {

    private static final int LONGEST_SUBJECT = 150;

    /** A piece of the letter. */
    public sealed interface Block permits Heading, Paragraph, Button, Entry {}

    /** Begins a part of a long letter. */
    public record Heading(String text) implements Block {}

    /** A few sentences. */
    public record Paragraph(String text) implements Block {}

    /** The one thing to do. */
    public record Button(String label, String address) implements Block {

        public Button {
            refuseOther(address);
        }
    }

    /** One of several news: a title that leads to its page, and a line about it, which may be empty. */
    public record Entry(String title, String address, String text) implements Block {

        public Entry {
            refuseOther(address);
        }
    }

    /** The subject becomes one line of bounded length, whatever a person wrote into a title that it names. */
    public Letter {
        subject = oneLine(subject);
        blocks = List.copyOf(blocks);
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("a letter has a subject");
        }
    }

    public static Letter in(Language language, String subject) {
        return new Letter(language, subject, List.of(), "", null);
    }

    public Letter heading(String text) {
        return with(new Heading(text));
    }

    public Letter paragraph(String text) {
        return with(new Paragraph(text));
    }

    public Letter button(String label, String address) {
        return with(new Button(label, address));
    }

    public Letter entry(String title, String address, String text) {
        return with(new Entry(title, address, text));
    }

    public Letter because(String reason) {
        return new Letter(language, subject, blocks, reason, wayOut);
    }

    public Letter wayOut(String label, String address) {
        return new Letter(language, subject, blocks, because, new Button(label, address));
    }

    private Letter with(Block block) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(block);
        return new Letter(language, subject, all, because, wayOut);
    }

    static String oneLine(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll(" {2,}", " ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST_SUBJECT ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_SUBJECT - 1)).strip() + "…";
    }

    private static void refuseOther(String address) {
        String scheme = URI.create(address).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException("a letter leads to pages only");
        }
    }
}
