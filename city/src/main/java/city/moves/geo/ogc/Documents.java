package city.moves.geo.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of the standard, member by member. People see the same on the pages. */
final class Documents {

    private Documents() {}

    /** {@code /}. */
    record Landing(String title, String description, List<Link> links) {}

    /** {@code /conformance}. */
    record Classes(List<String> conformsTo, List<Link> links) {}

    /** {@code /collections}. */
    record Collections(List<Link> links, List<Collection> collections) {}

    /** {@code /collections/{collectionId}}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Collection(String id, String title, String description, String attribution, @Nullable Extent extent,
            String itemType, List<String> crs, String storageCrs, List<Link> links) {}

    /** How far a collection reaches. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(@Nullable Spatial spatial, @Nullable Temporal temporal) {}

    /** In degrees, rounded outwards. */
    record Spatial(List<List<Double>> bbox, String crs) {}

    /** From and until; null is open. */
    record Temporal(List<List<@Nullable String>> interval, String trs) {

        static Temporal of(@Nullable String from, @Nullable String until) {
            return new Temporal(List.of(Arrays.asList(from, until)),
                    "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
        }
    }
}
