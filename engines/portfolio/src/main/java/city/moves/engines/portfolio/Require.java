package city.moves.engines.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bounds of the model. Within them no sum and no product of the engine can overflow. */
final class Require {
    /** Ten trillion euros in cents: a thousandfold of it still fits into a long. */
    static final long MOST_CENTS = 1_000_000_000_000_000L;
    static final int MOST_LAG_DAYS = 36_525;

    private Require() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void key(String key) {
        that(!key.isBlank(), "a key must not be blank");
    }

    /** Four-digit years only: their ISO form has one width and sorts as text. */
    static void day(@Nullable LocalDate day) {
        that(day == null || (day.getYear() >= 1 && day.getYear() <= 9999), "day outside the years 0001 to 9999");
    }

    static void year(int year) {
        that(year >= 1 && year <= 9999, "year outside 0001 to 9999");
    }

    static void cents(@Nullable Long cents) {
        that(cents == null || (cents <= MOST_CENTS && cents >= -MOST_CENTS), "amount beyond ten trillion euros");
    }

    static <T> void distinct(Collection<T> values, Function<T, ?> identity, String what) {
        Set<Object> seen = new HashSet<>();
        for (T value : values) {
            that(seen.add(identity.apply(value)), what + " occurs twice: " + identity.apply(value));
        }
    }
}
