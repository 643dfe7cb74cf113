package city.moves.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order of features, which holds also when the feature that stood there is gone.
 *
 * @param number of the feature; 0 is before all
 * @param values what it had of each property of the order
 */
public record Bookmark(long number, List<@Nullable String> values) {

    public static final Bookmark BEGINNING = new Bookmark(0, List.of());

    public Bookmark {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** In the order in which features came. */
    public static Bookmark after(long number) {
        return new Bookmark(number, List.of());
    }

    boolean beginning() {
        return number == 0;
    }
}
