package city.moves.geo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The places of large published layers, each for the content that it has now. A box that holds half of a large layer is
 * found there in a millisecond, which takes a database a tenth of a second. Who asks first after a change is answered by the
 * database, while the places are read beside it.
 */
@Component
class PlacesInMemory {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesInMemory.class);
    /** A smaller layer is found as quickly by the database. */
    private static final long LARGE = 5_000;
    private static final long MOST_BYTES = 1L << 28;

    private final PlacesReader reader;
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    PlacesInMemory(PlacesReader reader) {
        this.reader = reader;
    }

    /**
     * What is known of a layer.
     *
     * @param reading true while a newer content is being read
     */
    private record Kept(Optional<PlacesOfLayer> places, boolean reading) {}

    /** Empty if the filter asks for more than places, if the layer is small, or if its places are still being read. */
    Optional<PlacesOfLayer> of(Layer layer, FeatureFilter filter) {
        return layer.features() < LARGE || !filter.onlyBoxes() ? Optional.empty() : now(layer);
    }

    private synchronized Optional<PlacesOfLayer> now(Layer layer) {
        Kept known = kept.getOrDefault(layer.number(), new Kept(Optional.empty(), false));
        Optional<PlacesOfLayer> current = known.places().filter(places -> places.content() == layer.content());
        if (current.isEmpty() && !known.reading()) {
            kept.put(layer.number(), new Kept(known.places(), true));
            Thread.ofVirtual().name("places " + layer.key()).start(() -> read(layer));
        }
        return current;
    }

    private void read(Layer layer) {
        Optional<PlacesOfLayer> read = Optional.empty();
        try {
            read = Optional.of(reader.read(layer));
        } catch (RuntimeException failed) {
            LOG.warn("the places of the layer {} cannot be read", layer.key(), failed);
        }
        keep(layer.number(), read);
    }

    private synchronized void keep(int number, Optional<PlacesOfLayer> read) {
        kept.put(number, new Kept(read, false));
        long bytes = kept.values().stream().flatMap(one -> one.places().stream()).mapToLong(PlacesOfLayer::bytes).sum();
        var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Map.Entry<Integer, Kept> entry = oldest.next();
            if (entry.getKey() != number && !entry.getValue().reading()) {
                bytes -= entry.getValue().places().map(PlacesOfLayer::bytes).orElse(0L);
                oldest.remove();
            }
        }
    }
}
