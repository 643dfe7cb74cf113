package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.ElementPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a submission.
 *
 * @param name   in XML: id, V, version
 * @param facets absent for a group
 * @param choice one of the inner places at most
 */
public record Place(
        ElementPath path,
        String name,
        String label,
        int min,
        int max,
        @Nullable Facets facets,
        boolean choice,
        List<Place> inner) {
    public Place {
        inner = List.copyOf(inner);
    }

    public String id() {
        return path.last();
    }

    boolean isRepeated() {
        return max > 1;
    }

    boolean isUnbounded() {
        return max == Cardinality.UNBOUNDED;
    }
}
