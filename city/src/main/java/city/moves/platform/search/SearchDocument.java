package city.moves.platform.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param module     the capability it belongs to
 * @param kind       such as {@code measure}; the text {@code search.kind.<kind>} names it, {@code search.action.<kind>}
 *                   says what its page does, as a verb with its object
 * @param id         unique within module and kind
 * @param path       address without language prefix
 * @param title      what it is called
 * @param summary    one or two sentences
 * @param body       all further text that should be found, the first 500,000 characters of it
 * @param references numbers by which people look for it, such as {@code GRDrs 236/2023}
 * @param synonyms   other words that people use for it
 * @param date       the day it belongs to; null if it has none
 * @param facets     further facets by name; {@link #PLACE} is shown beside the title
 * @param audience   who may find it
 * @param language   of the text, {@code de} or {@code en}
 */
public record SearchDocument(String module, String kind, String id, String path, String title, String summary,
        String body, List<String> references, List<String> synonyms, @Nullable LocalDate date,
        Map<String, String> facets, Audience audience, String language) {

    /** The facet that names the place of a thing, such as a district or an address. */
    public static final String PLACE = "place";

    /** Who may find a document. Each audience has an index of its own, so that nothing leaks by statistics. */
    public enum Audience {
        PUBLIC,
        /** Everyone who may open the staff desk. No personal data: who may read a file is decided at the file. */
        STAFF
    }

    public SearchDocument {
        references = List.copyOf(references);
        synonyms = List.copyOf(synonyms);
        facets = Map.copyOf(facets);
    }
}
