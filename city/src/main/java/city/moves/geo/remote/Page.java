package city.moves.geo.remote;

import org.jspecify.annotations.Nullable;

/**
 * What one answer of a service had.
 *
 * @param features how many
 * @param first    the first of them, to know it again; empty if there is none
 * @param next     where the next page is; null if the page names none
 * @param matched  how many features there are on all pages; -1 if the page does not say
 */
record Page(long features, String first, @Nullable String next, long matched) {}
