package city.moves.geo.tiles;

import city.moves.engines.tiles.vector.TileLayer;
import city.moves.engines.tiles.vector.TileLayerBuilder;
import city.moves.engines.tiles.vector.TileRules;
import city.moves.geo.Feature;
import city.moves.geo.FeatureFilter;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.SelectingFeatures;
import city.moves.platform.places.GeometryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * One content of a layer as tiles are cut from it and places are found in it.
 *
 * @param state  content and version of the layer when it was read
 * @param places where the names of its areas stand; none if it has other things, or very many
 */
record LayerInMemory(String state, TileLayer tiles, Optional<Categories> categories, NamesOfFeatures names,
        List<NamePlace> places) {

    private static final int MOST_PLACES = 200;

    static LayerInMemory read(Layer layer, SelectingFeatures selecting) {
        List<LayerProperty> properties = TileProperties.of(layer);
        LayerProperty name = TileProperties.name(layer).orElse(null);
        int place = name == null ? -1 : properties.indexOf(name);
        TileLayerBuilder tiles = TileLayer.builder(layer.key(), TileRules.STANDARD, Stream.concat(
                Stream.of(TileProperties.ID), properties.stream().map(LayerProperty::name)).toList());
        Categories.Counting categories = new Categories.Counting(properties, name);
        List<String> names = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<NamePlace> places = new ArrayList<>();
        boolean fewAreas = layer.facts().geometry() == GeometryKind.POLYGON && layer.features() <= MOST_PLACES;
        try {
            selecting.each(layer, FeatureFilter.ALL, 0, Integer.MAX_VALUE, false, feature -> {
                @Nullable Object[] values = TileProperties.values(feature, properties);
                categories.count(values);
                add(feature, values, tiles);
                if (place >= 0 && values[place] != null && feature.geometry() != null) {
                    names.add(values[place].toString());
                    numbers.add(feature.number());
                    if (fewAreas) {
                        places.add(place(values[place].toString(), feature.geometry()));
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new LayerInMemory(layer.content() + "." + layer.version(), tiles.build(), categories.found(),
                new NamesOfFeatures(names, numbers), List.copyOf(places));
    }

    private static NamePlace place(String name, byte[] geometry) {
        try {
            Point inside = new WKBReader().read(geometry).getInteriorPoint();
            return new NamePlace(name, inside.getX(), inside.getY());
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
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
