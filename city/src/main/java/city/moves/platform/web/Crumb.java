package city.moves.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param path  address without language prefix
 * @param label as shown
 * @param lang  the language of the label; null for that of the page
 */
public record Crumb(String path, String label, @Nullable String lang) {

    /** A step in the language of the page. */
    public Crumb(String path, String label) {
        this(path, label, null);
    }
}
