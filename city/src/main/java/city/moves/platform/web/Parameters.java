package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a program asks for under {@code /api/v1}. A value that means nothing is refused by name, with what is
 * allowed, and never passed over: a program that is told nothing takes the wrong answer for the right one.
 */
public final class Parameters {

    /** How many entries a page of a list holds at most. */
    public static final int MOST = 100;

    private Parameters() {}

    /** How many entries somebody wants, 1 to {@link #MOST}. */
    public static int limit(int asked) {
        return limit(asked, MOST);
    }

    public static int limit(int asked, int most) {
        if (asked < 1 || asked > most) {
            throw new Refused(Refusal.ofField("limit", "web.form.out-of-range", "1", String.valueOf(most)));
        }
        return asked;
    }

    /**
     * Where a list goes on.
     *
     * @param read gives the place that a text stands for, whatever the text is
     * @param text gives the text of a place, so that only what was given out is taken back
     */
    public static <T> T after(String asked, Function<String, T> read, Function<T, String> text) {
        T place = read.apply(asked);
        if (!asked.isEmpty() && !text.apply(place).equals(asked)) {
            throw new Refused(Refusal.ofField("after", "web.api.after"));
        }
        return place;
    }

    /** One of several by its word; null if nothing is asked for. */
    public static <T> @Nullable T oneOf(String name, String asked, Collection<T> options, Function<T, String> word) {
        if (asked.isEmpty()) {
            return null;
        }
        return options.stream().filter(option -> word.apply(option).equals(asked)).findFirst().orElseThrow(
                () -> new Refused(Refusal.ofField(name, "web.api.one-of",
                        String.join(", ", options.stream().map(word).toList()))));
    }
}
