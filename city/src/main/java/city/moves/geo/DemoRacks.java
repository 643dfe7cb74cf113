package city.moves.geo;

import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapLayer;
import city.moves.platform.places.MapLayerSource;
import city.moves.platform.places.MapProperty;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import city.moves.platform.web.City;
import java.util.List;
import org.springframework.stereotype.Component;

/** A layer of the demo city that is declared, as other capabilities declare theirs: invented bicycle racks. */
@Component
class DemoRacks implements MapLayerSource {

    private static final String VERSION = "1";

    private final City city;

    DemoRacks(City city) {
        this.city = city;
    }

    @Override
    public List<MapLayer> layers() {
        return city.demo() ? List.of(racks()) : List.of();
    }

    private static MapLayer racks() {
        return new MapLayer("beispiel-radabstellanlagen", new Caption.Key("geo.demo.racks"),
                new Caption.Key("geo.demo.racks.text"), GeometryKind.POINT, List.of(
                        new MapProperty("name", PropertyType.STRING, new Caption.Key("geo.demo.racks.name"), true),
                        new MapProperty("places", PropertyType.INTEGER, new Caption.Key("geo.demo.racks.places"), true),
                        new MapProperty("roofed", PropertyType.BOOLEAN, new Caption.Key("geo.demo.racks.roofed"), true),
                        new MapProperty("charging", PropertyType.BOOLEAN, new Caption.Key("geo.demo.racks.charging"),
                                true)),
                MapTime.NONE, "CC0-1.0", "Erfundene Beispieldaten", "tiefbauamt", true, VERSION,
                () -> DemoTable.racks().stream());
    }
}
