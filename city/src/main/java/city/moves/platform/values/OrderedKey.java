package city.moves.platform.values;

import java.util.Comparator;

/** Where an entry stands in a list that capabilities fill together: by its number, then by its key. */
public record OrderedKey(int order, String key) implements Comparable<OrderedKey> {

    /** Before every entry. */
    public static final OrderedKey START = new OrderedKey(Integer.MIN_VALUE, "");

    private static final Comparator<OrderedKey> PLACE =
            Comparator.comparingInt(OrderedKey::order).thenComparing(OrderedKey::key);

    /** The place that {@link #text} wrote; the start for every other text. */
    public static OrderedKey of(String text) {
        int dot = text.indexOf('.');
        try {
            return dot < 0 ? START : new OrderedKey(Integer.parseInt(text.substring(0, dot)), text.substring(dot + 1));
        } catch (NumberFormatException _) {
            return START;
        }
    }

    /** Short text for an address. */
    public String text() {
        return order + "." + key;
    }

    @Override
    public int compareTo(OrderedKey other) {
        return PLACE.compare(this, other);
    }
}
