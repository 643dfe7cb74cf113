package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.Layer;
import city.moves.geo.LayerStyle;
import city.moves.geo.Legend;
import city.moves.geo.tiles.Categories;
import city.moves.geo.tiles.TileProperties;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of the map shows.
 *
 * @param wanted the name of a place that somebody looks for; empty for none
 * @param atOnce true if the map goes to what was found by itself
 * @param bounds what the map shows at first; null if there is nothing to show
 * @param sourceOfGround who made what lies below the city's layers; empty if nothing does
 */
record CityMap(List<Entry> layers, String wanted, List<FoundPlace> found, boolean atOnce, @Nullable Box bounds,
        String sourceOfGround) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * A layer.
     *
     * @param shown  true if it is on the map
     * @param listed some of its features
     */
    record Entry(Layer layer, boolean shown, @Nullable Categories categories, List<Listed> listed) {

        String key() {
            return layer.key();
        }

        /** The class of its sign: its shape, and its colour from 1 to 6 as the style sheet counts them. */
        String sign() {
            return shape() + (layer.style() instanceof LayerStyle.ByCategory || layer.style() instanceof LayerStyle.ByNumber
                    ? " " + Legend.sign(0)
                    : " mv-swatch--" + (StyledLayer.isGround(layer) ? "ground" : StyledLayer.colour(layer) + 1));
        }

        /** Its shape, for the signs of its colours. */
        String shape() {
            return "mv-swatch--" + layer.facts().geometry().name().toLowerCase(Locale.ROOT);
        }

        /** The property by whose value features are called; empty if they have none. */
        String nameProperty() {
            return TileProperties.name(layer).map(name -> name.name()).orElse("");
        }

        /** The groups of its features, which may be left out one by one. */
        List<Group> groups(Page page) {
            List<Group> groups = new ArrayList<>();
            if (categories != null) {
                for (Object value : categories.values()) {
                    String word = Legend.words(value, page);
                    groups.add(new Group(groups.size() + 1, key() + ":" + value, word,
                            MAPPER.writeValueAsString(value), value instanceof String));
                }
                if (categories.others()) {
                    groups.add(new Group(groups.size() + 1, key() + ":", page.text("geo.map.others"), "", false));
                }
            }
            return groups;
        }
    }

    /**
     * A group of features with the same value.
     *
     * @param place   among the groups, from 1
     * @param address as it stands in the address where it is left out
     * @param value   in JSON; empty for all that have another value
     * @param german  true if the word is the city's own, and so in German
     */
    record Group(int place, String address, String word, String value, boolean german) {}

    /** A feature in the list. */
    record Listed(String id, String name) {}

    /** As the map reads it. */
    String box() {
        return bounds == null ? "" : bounds.west() + "," + bounds.south() + "," + bounds.east() + "," + bounds.north();
    }
}
