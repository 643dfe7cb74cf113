package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.Feature;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.Origin;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.tiles.LiveTiles;
import city.moves.geo.tiles.PublishedNow;
import city.moves.platform.places.District;
import city.moves.platform.places.DistrictKind;
import city.moves.platform.places.FindingAddresses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds places by their name among everything that the city knows; nobody else is asked, and nothing is kept of it. */
@Component
class FindingPlaces {

    private static final int MOST = 10;

    private final FindingAddresses addresses;
    private final PublishedNow published;
    private final LiveTiles tiles;
    private final SelectingFeatures features;

    FindingPlaces(FindingAddresses addresses, PublishedNow published, LiveTiles tiles, SelectingFeatures features) {
        this.addresses = addresses;
        this.published = published;
        this.tiles = tiles;
        this.features = features;
    }

    /** Parts of the city, addresses and streets, then features whose name begins so, or a word in it; by layer. */
    List<FoundPlace> find(String typed) {
        List<FoundPlace> found = new ArrayList<>();
        if (typed.isBlank()) {
            return found;
        }
        FindingAddresses.Found known = addresses.find(typed, MOST);
        known.districts().stream().flatMap(this::place).forEach(found::add);
        known.addresses().stream().map(PlaceWords::of).forEach(found::add);
        known.streets().stream().map(PlaceWords::of).forEach(found::add);
        for (Layer layer : published.all()) {
            if (found.size() < MOST && !isOfDistricts(layer)) {
                List<Long> numbers = tiles.named(layer, typed.strip(), MOST - found.size());
                features.these(layer, numbers).forEach(feature -> found.add(place(layer, feature)));
            }
        }
        return found;
    }

    /** The map shows a part of the city by its layer, which comes a moment after the register. */
    private Stream<FoundPlace> place(District district) {
        return published.find(district.layer()).filter(FindingPlaces::isOfDistricts).stream().map(layer -> new FoundPlace(district.name(),
                GeoPaths.item(layer.key(), district.key()), layer.key() + "/" + district.key(), district.bounds(), false,
                false, page -> page.text(layer.facts().title())));
    }

    private static boolean isOfDistricts(Layer layer) {
        return layer.origin() == Origin.DECLARED && Arrays.stream(DistrictKind.values())
                .anyMatch(kind -> layer.key().equals(kind.layer(layer.facts().example())));
    }

    private static FoundPlace place(Layer layer, Feature feature) {
        return new FoundPlace(FeatureName.of(layer, feature), GeoPaths.item(layer.key(), feature.id()),
                layer.key() + "/" + feature.id(), Wkb.box(Objects.requireNonNull(feature.geometry())).orElseThrow(), false,
                false, page -> page.text(layer.facts().title()));
    }
}
