package city.moves.platform.web;

import java.util.stream.Stream;

/**
 * The public pages of a capability that search engines may find. Contributed as a bean. Pages in the navigation need not
 * be named.
 */
public interface SitemapSource {

    /** Addresses without language prefix, such as {@code /strategie/massnahmen/12}; each exists in every language. */
    Stream<String> paths();
}
