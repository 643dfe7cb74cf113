package city.moves.geo.map;

import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.geo.tiles.TileProperties;
import tools.jackson.databind.json.JsonMapper;

/** What people call a feature. */
final class FeatureName {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FeatureName() {}

    /** Its first text; else its id. */
    static String of(Layer layer, Feature feature) {
        return TileProperties.name(layer)
                .map(name -> MAPPER.readTree(feature.properties()).path(name.name()).asString(""))
                .filter(text -> !text.isBlank()).orElse(feature.id());
    }
}
