package city.moves.platform.values;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key and never by offset.
 *
 * @param items the entries in their order
 * @param next  the key after which the following page begins; null at the end
 */
public record KeyPage<T>(List<T> items, @Nullable String next) {

    public KeyPage {
        items = List.copyOf(items);
    }

    /** Cuts a list that was asked for with one entry more than the page holds. */
    public static <T> KeyPage<T> cut(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new KeyPage<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new KeyPage<>(items, key.apply(items.getLast()));
    }
}
