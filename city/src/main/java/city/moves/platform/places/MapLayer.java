package city.moves.platform.places;

import city.moves.platform.web.Caption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A layer of the city's map that a capability declares. It is on the map, in the open data and in the standard
 * interfaces by itself, as long as it is declared.
 *
 * @param key            unique in the city, in addresses: lower-case letters, digits, single hyphens
 * @param geometry       what its things look like
 * @param properties     what is known of each thing, in the order in which people read it
 * @param time           when its things are there
 * @param licence        as a data set names it, such as {@code dl-de/by-2-0}
 * @param attribution    the source note that stands beside every map with it
 * @param department     the office that is responsible for it
 * @param example        true if it was invented for the demo city
 * @param contentVersion another text whenever the things, or anything said here, are not the same as before
 * @param features       all its things, one by one; asked for only when the version has changed
 */
public record MapLayer(String key, Caption title, Caption description, GeometryKind geometry,
        List<MapProperty> properties, MapTime time, String licence, String attribution, String department,
        boolean example, String contentVersion, Supplier<Stream<MapFeature>> features) {

    public MapLayer {
        properties = List.copyOf(properties);
    }
}
