package city.moves.platform.places;

import city.moves.platform.web.Caption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of the city as layers of its map, one for each way in which it is divided. */
@Component
class DistrictLayers implements MapLayerSource {

    private static final String NAME = "name";
    private static final String WHOLE = "district";
    private static final String OFFICE = "stadtmessungsamt";

    private final Districts districts;
    private final Registers registers;

    DistrictLayers(Districts districts, Registers registers) {
        this.districts = districts;
        this.registers = registers;
    }

    @Override
    public List<MapLayer> layers() {
        RegisterState state = registers.of(Register.DISTRICTS);
        return districts.kinds().stream().map(kind -> layer(kind, state)).toList();
    }

    private MapLayer layer(DistrictKind kind, RegisterState state) {
        String words = "places.layer." + (state.example() ? "example." : "") + kind.name();
        MapProperty name = new MapProperty(NAME, PropertyType.STRING, new Caption.Key("places.layer.name"), true);
        MapProperty whole = new MapProperty(WHOLE, PropertyType.STRING, new Caption.Key("places.layer.district"), true);
        return new MapLayer(kind.layer(state.example()), new Caption.Key(words), new Caption.Key(words + ".text"),
                GeometryKind.POLYGON, kind == DistrictKind.QUARTER ? List.of(name, whole) : List.of(name), MapTime.NONE,
                state.licence(), state.source(), OFFICE, state.example(), "1." + state.content(),
                () -> districts.outlines(kind).stream());
    }

    /** @param whole the district that a quarter belongs to; null for none */
    static Map<String, String> properties(String name, @Nullable String whole) {
        return whole == null ? Map.of(NAME, name) : Map.of(NAME, name, WHOLE, whole);
    }
}
