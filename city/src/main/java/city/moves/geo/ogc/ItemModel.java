package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.geo.Shown;
import city.moves.geo.Sketch;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the page of a feature shows.
 *
 * @param crs    the system in which its place is told
 * @param sketch where it lies; empty if it has no place
 */
record ItemModel(Layer layer, Shown feature, Crs crs, List<Link> links, Optional<Sketch> sketch) {

    /** The box around it, which has a place if there is a sketch of it. */
    Box where() {
        return Wkb.box(Objects.requireNonNull(feature.feature().geometry())).orElseThrow();
    }

    /** @param others some features of the layer, this one among them or not */
    static ItemModel of(Layer layer, Feature feature, Crs crs, List<Link> links, List<Feature> others) {
        List<Feature> all = new ArrayList<>(others);
        all.removeIf(other -> other.number() == feature.number());
        all.add(feature);
        return new ItemModel(layer, Shown.of(layer, feature), crs, links,
                feature.geometry() == null ? Optional.empty() : Sketch.of(layer, all, feature.id()));
    }
}
