package city.moves.geo.tiles;

import city.moves.engines.tiles.vector.TileLayer;
import city.moves.engines.tiles.vector.TileLayerBuilder;
import city.moves.engines.tiles.vector.TileRules;
import city.moves.geo.Feature;
import city.moves.geo.FeatureFilter;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.SelectingFeatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One content of a layer as tiles are cut from it and places are found in it.
 *
 * @param state content and version of the layer when it was read
 */
record LayerInMemory(String state, TileLayer tiles, Optional<Categories> categories, NamesOfFeatures names) {

    static LayerInMemory read(Layer layer, SelectingFeatures selecting) {
        List<LayerProperty> properties = TileProperties.of(layer);
        LayerProperty name = TileProperties.name(layer).orElse(null);
        int place = name == null ? -1 : properties.indexOf(name);
        TileLayerBuilder tiles = TileLayer.builder(layer.key(), TileRules.STANDARD, Stream.concat(
                Stream.of(TileProperties.ID), properties.stream().map(LayerProperty::name)).toList());
        Categories.Counting categories = new Categories.Counting(properties, name);
        List<String> names = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        try {
            selecting.each(layer, FeatureFilter.ALL, 0, Integer.MAX_VALUE, false, feature -> {
                @Nullable Object[] values = TileProperties.values(feature, properties);
                categories.count(values);
                add(feature, values, tiles);
                if (place >= 0 && values[place] != null && feature.geometry() != null) {
                    names.add(values[place].toString());
                    numbers.add(feature.number());
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new LayerInMemory(layer.content() + "." + layer.version(), tiles.build(), categories.found(),
                new NamesOfFeatures(names, numbers));
    }

    private static void add(Feature feature, @Nullable Object[] values, TileLayerBuilder tiles) {
        byte[] geometry = feature.geometry();
        if (geometry != null) {
            @Nullable Object[] all = new Object[values.length + 1];
            all[0] = feature.id();
            System.arraycopy(values, 0, all, 1, values.length);
            tiles.add(feature.number(), geometry, all);
        }
    }
}
