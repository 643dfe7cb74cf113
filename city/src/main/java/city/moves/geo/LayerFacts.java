package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapTime;
import city.moves.platform.web.Caption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says of a layer.
 *
 * @param key        in addresses
 * @param storageCrs the system in which its geometries were made
 * @param properties in the order in which people read them
 * @param time       when its features are there, by the names of properties
 * @param department the office that is responsible for it
 * @param example    true if it was invented for the demo city
 */
public record LayerFacts(String key, Caption.Words title, Caption.Words description, GeometryKind geometry,
        Crs storageCrs, List<LayerProperty> properties, MapTime time, String licence, String attribution,
        String department, boolean example) {

    public LayerFacts {
        properties = List.copyOf(properties);
    }

    /** The same with those of some properties that it does not have yet, behind its own. */
    public LayerFacts with(List<LayerProperty> more) {
        List<LayerProperty> all = new ArrayList<>(properties);
        more.stream().filter(property -> property(property.name()).isEmpty()).forEach(all::add);
        return new LayerFacts(key, title, description, geometry, storageCrs, all, time, licence, attribution, department,
                example);
    }

    public Optional<LayerProperty> property(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }

    public List<LayerProperty> queryables() {
        return properties.stream().filter(LayerProperty::queryable).toList();
    }
}
