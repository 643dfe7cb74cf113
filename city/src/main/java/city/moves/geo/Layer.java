package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer as it is kept.
 *
 * @param number   in the database
 * @param declared the version of the declared content that is kept; null for a layer of the city's own
 * @param content  rises with every change of its features
 * @param changed  when its features last changed
 * @param features how many there are
 * @param bounds   what holds all of them; null if none has a place
 * @param earliest when the first of them begins; null if that is open or none has a time
 * @param latest   when the last of them ends; null if that is open or none has a time
 * @param version  of what is said of the layer
 * @param writers  the offices besides its own that may edit its features
 * @param style    how it is drawn; null leaves it to the city
 */
public record Layer(int number, LayerFacts facts, Origin origin, @Nullable String declared, LayerState state,
        long content, Instant changed, long features, @Nullable Box bounds, @Nullable Instant earliest,
        @Nullable Instant latest, int version, List<String> writers, @Nullable LayerStyle style) {

    public Layer {
        writers = List.copyOf(writers);
    }

    public String key() {
        return facts.key();
    }
}
