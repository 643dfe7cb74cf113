package city.moves.services.documents;

import java.util.Locale;

/** What a document of an application is. */
public enum DocumentKind {

    /** What was handed in, and when. Made by itself, once. */
    RECEIPT,

    /** What the office decided. */
    NOTICE,

    /** That a fee was paid. Made by itself, once for each payment. */
    PAYMENT,

    /** Whatever else the office writes. */
    LETTER;

    /** In the keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
