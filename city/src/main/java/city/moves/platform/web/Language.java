package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The languages of the house. German has no prefix in an address, English lives under {@code /en}. */
public enum Language {
    DE(Locale.GERMANY, ""),
    EN(Locale.UK, "/en");

    private final Locale locale;
    private final String prefix;

    Language(Locale locale, String prefix) {
        this.locale = locale;
        this.prefix = prefix;
    }

    /** The language in which a page is asked for. */
    public static Language of(HttpServletRequest request) {
        return LanguageFilter.languageOf(request);
    }

    public Locale locale() {
        return locale;
    }

    /** What stands before a path in this language. */
    public String prefix() {
        return prefix;
    }

    /** The address of a page in this language, of which each has one: the front page in English is {@code /en}. */
    public String address(String path) {
        return path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path;
    }

    /** The value of the {@code lang} attribute. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == DE ? EN : DE;
    }
}
