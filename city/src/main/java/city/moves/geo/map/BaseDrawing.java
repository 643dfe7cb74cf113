package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the ground is drawn: quietly, so that what the city says stands out. It knows the layers of the two schemas in which such
 * files come, Protomaps and OpenMapTiles, and draws those that the file has.
 */
final class BaseDrawing {

    /** With a dot, which no layer has in its key. */
    static final String SOURCE = "grund.";

    private final BaseMap base;
    private final MapTheme theme;

    BaseDrawing(BaseMap base, MapTheme theme) {
        this.base = base;
        this.theme = theme;
    }

    Map<String, Object> source(String root) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("type", "vector");
        source.put("tiles", List.of(root + BaseMapDoor.PATH + "/{z}/{y}/{x}"));
        source.put("maxzoom", base.lastZoom());
        Box bounds = base.bounds();
        source.put("bounds", List.of(bounds.west(), bounds.south(), bounds.east(), bounds.north()));
        source.put("attribution", base.source());
        return source;
    }

    /** Below everything of the city. */
    List<Map<String, Object>> shapes() {
        List<Map<String, Object>> drawn = new ArrayList<>();
        Map<String, Object> water = Pairs.of("fill-color", theme.water());
        Map<String, Object> stream = Pairs.of("line-color", theme.water(), "line-width", byZoom(10, 1, 16, 4));
        Map<String, Object> houses = Pairs.of("fill-color", theme.hairline());
        Map<String, Object> streets = Pairs.of("line-color", theme.page(), "line-width", byZoom(10, 0.5, 17, 10));
        Map<String, Object> borders = Pairs.of("line-color", theme.border(), "line-width", 1, "line-dasharray", List.of(3, 2));
        add("water", "fill", only("Polygon", "MultiPolygon"), water, drawn);
        add("water", "line", only("LineString", "MultiLineString"), stream, drawn);
        add("waterway", "line", null, stream, drawn);
        add("buildings", "fill", null, houses, drawn);
        add("building", "fill", null, houses, drawn);
        add("roads", "line", null, streets, drawn);
        add("transportation", "line", only("LineString", "MultiLineString"), streets, drawn);
        add("boundaries", "line", null, borders, drawn);
        add("boundary", "line", null, borders, drawn);
        return drawn;
    }

    /** Below the names of the city's own things. */
    List<Map<String, Object>> names() {
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (String layer : List.of("roads", "transportation_name")) {
            addNames(layer, 14, Pairs.of("symbol-placement", "line"), drawn);
        }
        for (String layer : List.of("places", "place")) {
            addNames(layer, 0, Pairs.of("text-max-width", 8), drawn);
        }
        return drawn;
    }

    private void addNames(String layer, int from, Map<String, Object> placed, List<Map<String, Object>> drawn) {
        if (base.layers().contains(layer)) {
            Map<String, Object> layout = new LinkedHashMap<>(placed);
            layout.put("text-field", List.of("to-string", List.of("coalesce", List.of("get", "name:de"), List.of("get", "name"))));
            layout.put("text-font", List.of(LayerDrawing.FONT));
            layout.put("text-size", 13);
            Map<String, Object> drawing = start(layer, "symbol");
            drawing.put("minzoom", from);
            drawing.put("layout", layout);
            drawing.put("paint", Pairs.of("text-color", theme.muted(), "text-halo-color", theme.page(), "text-halo-width", 1.5));
            drawn.add(drawing);
        }
    }

    private void add(String layer, String type, @Nullable List<Object> filter,
            Map<String, Object> paint, List<Map<String, Object>> drawn) {
        if (base.layers().contains(layer)) {
            Map<String, Object> drawing = start(layer, type);
            if (filter != null) {
                drawing.put("filter", filter);
            }
            drawing.put("paint", paint);
            drawn.add(drawing);
        }
    }

    private static Map<String, Object> start(String layer, String type) {
        Map<String, Object> drawing = new LinkedHashMap<>();
        drawing.put("id", SOURCE + layer + "." + type);
        drawing.put("type", type);
        drawing.put("source", SOURCE);
        drawing.put("source-layer", layer);
        return drawing;
    }

    private static List<Object> only(String... kinds) {
        return List.of("match", List.of("geometry-type"), List.of(kinds), true, false);
    }

    private static List<Object> byZoom(int zoom, double size, int otherZoom, double otherSize) {
        return List.of("interpolate", List.of("linear"), List.of("zoom"), zoom, size, otherZoom, otherSize);
    }
}
