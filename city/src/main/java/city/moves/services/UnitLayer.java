package city.moves.services;

import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapLayer;
import city.moves.platform.places.MapLayerSource;
import city.moves.platform.places.MapProperty;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;

/** The units with an address as a layer of the city's map. */
@Component
class UnitLayer implements MapLayerSource {

    static final String KEY = "dienststellen";

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Units units;

    UnitLayer(Units units) {
        this.units = units;
    }

    @Override
    public List<MapLayer> layers() {
        List<Unit> placed = units.all().stream().filter(unit -> unit.point() != null).toList();
        return placed.isEmpty() ? List.of() : List.of(new MapLayer(KEY, new Caption.Key("services.layer"),
                new Caption.Key("services.layer.text"), GeometryKind.POINT,
                List.of(property("name", "services.layer.name"), property("name_en", "services.layer.name-en"),
                        property("address", "services.layer.address")),
                MapTime.NONE, "dl-de/by-2-0", "MoveS", "do-it", placed.stream().anyMatch(Unit::example),
                "1." + Integer.toHexString(placed.hashCode()), () -> features(placed)));
    }

    private static MapProperty property(String name, String title) {
        return new MapProperty(name, PropertyType.STRING, new Caption.Key(title), true);
    }

    private static Stream<MapFeature> features(List<Unit> placed) {
        return placed.stream().map(unit -> new MapFeature(unit.key(), point(unit), properties(unit)));
    }

    private static Map<String, String> properties(Unit unit) {
        Map<String, String> properties = new HashMap<>(Map.of("name", unit.name().de(), "name_en", unit.name().en()));
        if (!unit.address().isEmpty()) {
            properties.put("address", unit.address());
        }
        return properties;
    }

    private static byte[] point(Unit unit) {
        Unit.Point point = unit.point();
        if (point == null) {
            throw new IllegalArgumentException(unit.key() + " has no place");
        }
        return new WKBWriter().write(POINTS.createPoint(new Coordinate(point.longitude(), point.latitude())));
    }
}
