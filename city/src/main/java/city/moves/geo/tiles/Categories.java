package city.moves.geo.tiles;

import city.moves.geo.LayerProperty;
import city.moves.platform.places.PropertyType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The property by which the features of a layer fall into a few groups.
 *
 * @param values texts or truths, the most frequent first
 * @param others true if there are features with yet another value, or with none
 */
public record Categories(LayerProperty property, List<Object> values, boolean others) {

    /** As many as can be told apart by their colours. */
    public static final int MOST = 6;

    private static final int MOST_COUNTED = 12;

    public Categories {
        values = List.copyOf(values);
    }

    /** Counts the values of the properties that may group features, until there are too many different ones. */
    static final class Counting {

        private final List<LayerProperty> properties;
        private final @Nullable LayerProperty name;
        private final List<@Nullable Map<Object, Integer>> counts = new ArrayList<>();
        private int features;

        Counting(List<LayerProperty> properties, @Nullable LayerProperty name) {
            this.properties = properties;
            this.name = name;
            properties.forEach(property -> counts.add(mayGroup(property) ? new HashMap<>() : null));
        }

        private boolean mayGroup(LayerProperty property) {
            return property.queryable() && !property.equals(name)
                    && (property.type() == PropertyType.STRING || property.type() == PropertyType.BOOLEAN);
        }

        void count(@Nullable Object[] values) {
            features++;
            for (int i = 0; i < values.length; i++) {
                Map<Object, Integer> counted = counts.get(i);
                if (counted != null && values[i] != null) {
                    counted.merge(values[i], 1, Integer::sum);
                    if (counted.size() > MOST_COUNTED) {
                        counts.set(i, null);
                    }
                }
            }
        }

        /** By the first text with few values that come again, else by the first truth. */
        Optional<Categories> found() {
            return first(PropertyType.STRING).or(() -> first(PropertyType.BOOLEAN));
        }

        private Optional<Categories> first(PropertyType type) {
            for (int i = 0; i < properties.size(); i++) {
                Map<Object, Integer> counted = counts.get(i);
                if (counted != null && properties.get(i).type() == type && counted.size() > 1
                        && counted.size() < features) {
                    return Optional.of(of(properties.get(i), counted));
                }
            }
            return Optional.empty();
        }

        private Categories of(LayerProperty property, Map<Object, Integer> counted) {
            List<Object> values = counted.entrySet().stream()
                    .sorted(Map.Entry.<Object, Integer>comparingByValue().reversed()
                            .thenComparing(entry -> entry.getKey().toString(), Comparator.naturalOrder()))
                    .map(Map.Entry::getKey).limit(MOST).toList();
            int known = values.stream().mapToInt(counted::get).sum();
            return new Categories(property, values, known < features);
        }
    }
}
