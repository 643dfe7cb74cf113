package city.moves.geo;

import city.moves.engines.cql2.GeometryType;
import city.moves.engines.cql2.JsonbColumn;
import city.moves.engines.cql2.Queryables;
import city.moves.engines.cql2.SimpleType;
import city.moves.engines.cql2.SqlFragment;
import city.moves.engines.cql2.SqlMapping;
import city.moves.engines.cql2.Type;
import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.places.PropertyType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What filters may ask of a layer's features, and where the database keeps it. */
public final class LayerQueryables {

    private static final String GEOMETRY = "geometry";
    private static final double EDGE = 180;

    private LayerQueryables() {}

    static Queryables of(LayerFacts layer) {
        Map<String, Type> types = new LinkedHashMap<>();
        layer.queryables().forEach(property -> types.put(property.name(), type(property.type())));
        types.put(geometry(layer), GeometryType.ANY);
        return new Queryables(types);
    }

    /** The name by which filters know the geometry; a property of the same name stays what it is. */
    public static String geometry(LayerFacts layer) {
        String name = GEOMETRY;
        while (layer.property(name).isPresent()) {
            name = name + "_";
        }
        return name;
    }

    static SqlMapping columns(Layer layer) {
        Queryables queryables = of(layer.facts());
        String geometry = geometry(layer.facts());
        Map<String, SqlFragment> values = new HashMap<>(JsonbColumn.values("props", queryables));
        values.put(geometry, new SqlFragment("geom"));
        return new SqlMapping(values, Map.of(geometry, new SqlFragment(box(layer))));
    }

    /** Only what reaches the antimeridian may have a second box, and only the plain column has an index. */
    private static String box(Layer layer) {
        Box bounds = layer.bounds();
        return bounds == null || bounds.west() > -EDGE && bounds.east() < EDGE ? "bounds"
                : "case when bounds_east is null then bounds else bound_box(bounds, bounds_east) end";
    }

    private static SimpleType type(PropertyType type) {
        return switch (type) {
            case STRING -> SimpleType.STRING;
            case INTEGER -> SimpleType.INTEGER;
            case NUMBER -> SimpleType.NUMBER;
            case BOOLEAN -> SimpleType.BOOLEAN;
            case DATE -> SimpleType.DATE;
            case TIMESTAMP -> SimpleType.TIMESTAMP;
        };
    }

}
