package city.moves.geo.tiles;

import city.moves.geo.Layer;
import city.moves.geo.Layers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The published layers as the table had them a moment ago. A map asks for dozens of tiles at once, so the table is asked
 * four times a second at most, on each node by itself; a change is seen everywhere that much later.
 */
@Component
public class PublishedNow {

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(250);

    private final Layers layers;
    private volatile Seen seen = new Seen(System.nanoTime() - MOMENT, Map.of());

    PublishedNow(Layers layers) {
        this.layers = layers;
    }

    private record Seen(long at, Map<String, Layer> layers) {}

    /** By key. */
    public List<Layer> all() {
        return List.copyOf(look().values());
    }

    /** One that is too new to have been seen is asked for by itself. */
    public Optional<Layer> find(String key) {
        return Optional.ofNullable(look().get(key)).or(() -> layers.findPublished(key));
    }

    private Map<String, Layer> look() {
        Seen last = seen;
        if (System.nanoTime() - last.at() < MOMENT) {
            return last.layers();
        }
        Map<String, Layer> found = layers.published().stream().collect(Collectors.toMap(Layer::key,
                Function.identity(), (one, _) -> one, () -> new TreeMap<>(Comparator.naturalOrder())));
        seen = new Seen(System.nanoTime(), found);
        return found;
    }
}
