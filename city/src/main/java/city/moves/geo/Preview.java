package city.moves.geo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a layer if features took the place of its own.
 *
 * @param content  of the layer when it was compared; -1 for a new layer
 * @param all      how many features there would be
 * @param edited   how many of its features somebody edited since the last intake, otherwise than the new ones have it
 * @param editions some of those
 * @param examples some features that are new, others, or gone
 * @param twice    an id that stands twice; null if each stands once
 */
public record Preview(long content, long all, Difference difference, long edited, List<Edition> editions,
        List<Example> examples, @Nullable String twice) {

    /** Who edited a feature, and when. */
    public record Edition(String id, String name, Instant at) {}

    /**
     * A feature before and after.
     *
     * @param before its properties in JSON; null if it is new
     * @param after  null if it goes
     * @param moved  true if its place is another
     */
    public record Example(String id, @Nullable String before, @Nullable String after, boolean moved) {}

    static Preview ofNew(long all, @Nullable String twice) {
        return new Preview(-1, all, new Difference(all, 0, 0), 0, List.of(), List.of(), twice);
    }
}
