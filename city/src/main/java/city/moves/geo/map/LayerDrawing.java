package city.moves.geo.map;

import city.moves.geo.Layer;
import city.moves.geo.LayerStyle;
import city.moves.geo.tiles.Categories;
import city.moves.geo.tiles.NamePlace;
import city.moves.geo.tiles.TileProperties;
import city.moves.platform.places.GeometryKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one layer is drawn. What is data has a rim in the colour of the page, so that it is seen on any ground; a category
 * is a colour, and never more than six of them.
 */
final class LayerDrawing {

    static final String FONT = "Fira Sans Medium";

    /** By how much of the usual size each next one is larger. */
    private static final double LARGER = 0.4;
    private static final double NAMES_OF_GROUND_FROM = 10;
    private static final double NAMES_OF_POINTS_FROM = 14;
    private static final double OTHER_NAMES_FROM = 13;

    private final Layer layer;
    private final Optional<Categories> categories;
    private final List<NamePlace> places;
    private final MapTheme theme;
    private final boolean alone;
    private final double scale;

    /** @param alone true if there is no ground below the layers of the city */
    LayerDrawing(StyledLayer styled, MapTheme theme, boolean alone) {
        this.alone = alone;
        this.layer = styled.layer();
        this.categories = styled.categories();
        this.places = styled.names();
        this.theme = theme;
        this.scale = layer.style() == null ? 1 : 1 + (layer.style().size() - 1) * LARGER;
    }

    boolean has(GeometryKind kind) {
        return layer.facts().geometry() == kind || layer.facts().geometry() == GeometryKind.ANY;
    }

    boolean isGround() {
        return StyledLayer.isGround(layer);
    }

    List<Map<String, Object>> shapes(GeometryKind kind) {
        if (isGround()) {
            return List.of(drawing("area", "fill", kind, Pairs.of("fill-color", theme.page(), "fill-opacity", alone ? 1 : 0)),
                    drawing("edge", "line", kind, Pairs.of("line-color", theme.border(), "line-width", 1)));
        }
        return switch (kind) {
            case POINT -> List.of(drawing("point", "circle", kind, Pairs.of("circle-color", colour(),
                    "circle-radius", byZoom(10, 5 * scale, 17, 8 * scale), "circle-stroke-color", theme.page(), "circle-stroke-width", 2)));
            case LINE -> List.of(
                    drawing("rim", "line", kind, Pairs.of("line-color", theme.page(), "line-width", byZoom(10, 2 * scale + 2, 17, 5 * scale + 4))),
                    drawing("line", "line", kind, Pairs.of("line-color", colour(), "line-width", byZoom(10, 2 * scale, 17, 5 * scale))));
            case POLYGON -> List.of(
                    drawing("area", "fill", kind, Pairs.of("fill-color", colour(), "fill-opacity", layer.style() instanceof LayerStyle.ByNumber ? 0.6 : 0.15)),
                    drawing("edge-rim", "line", kind, Pairs.of("line-color", theme.page(), "line-width", 2 * scale + 3)),
                    drawing("edge", "line", kind, Pairs.of("line-color", colour(), "line-width", 2 * scale)));
            case ANY -> List.of();
        };
    }

    /** Empty if its features have no name. */
    Optional<Map<String, Object>> names() {
        return TileProperties.name(layer).map(name -> {
            boolean points = layer.facts().geometry() == GeometryKind.POINT;
            Map<String, Object> drawing = start("name", "symbol");
            if (!places.isEmpty()) {
                drawing.put("source", sourceOfNames());
                drawing.remove("source-layer");
            }
            drawing.put("minzoom", isGround() ? NAMES_OF_GROUND_FROM : points ? NAMES_OF_POINTS_FROM : OTHER_NAMES_FROM);
            Map<String, Object> layout = new LinkedHashMap<>();
            layout.put("text-field", List.of("to-string", List.of("get", name.name())));
            layout.put("text-font", List.of(FONT));
            layout.put("text-size", 14);
            layout.put("text-max-width", 9);
            if (layer.facts().geometry() == GeometryKind.LINE) {
                layout.put("symbol-placement", "line");
            } else if (points) {
                layout.put("text-variable-anchor", List.of("left", "right", "top", "bottom"));
                layout.put("text-radial-offset", 0.9);
                layout.put("text-justify", "auto");
            }
            drawing.put("layout", layout);
            drawing.put("paint", Pairs.of("text-color", isGround() ? theme.muted() : theme.ink(),
                    "text-halo-color", theme.page(), "text-halo-width", 1.5));
            return drawing;
        });
    }

    /** With a dot, which no layer has in its key. */
    String sourceOfNames() {
        return layer.key() + ".names";
    }

    /** Points with names, for areas that are whole for the one who looks; empty if their names come with the tiles. */
    Optional<Map<String, Object>> placesOfNames() {
        return TileProperties.name(layer).filter(_ -> !places.isEmpty()).map(name -> Pairs.of("type", "geojson", "data",
                Pairs.of("type", "FeatureCollection", "features", places.stream().map(place -> Pairs.of("type", "Feature",
                        "properties", Pairs.of(name.name(), place.name()), "geometry", Pairs.of("type", "Point",
                                "coordinates", List.of(place.east(), place.north())))).toList())));
    }

    private Map<String, Object> drawing(String part, String type, GeometryKind kind, Map<String, Object> paint) {
        Map<String, Object> drawing = start(part, type);
        if (layer.facts().geometry() == GeometryKind.ANY) {
            drawing.put("filter", List.of("match", List.of("geometry-type"), kinds(kind), true, false));
        }
        if (type.equals("line")) {
            drawing.put("layout", Pairs.of("line-join", "round"));
        }
        drawing.put("paint", paint);
        return drawing;
    }

    private Map<String, Object> start(String part, String type) {
        Map<String, Object> drawing = new LinkedHashMap<>();
        drawing.put("id", layer.key() + "." + part);
        drawing.put("type", type);
        drawing.put("source", layer.key());
        drawing.put("source-layer", layer.key());
        if (isGround()) {
            drawing.put("metadata", Pairs.of("moves:ground", true));
        }
        return drawing;
    }

    private static List<String> kinds(GeometryKind kind) {
        return switch (kind) {
            case POINT -> List.of("Point", "MultiPoint");
            case LINE -> List.of("LineString", "MultiLineString");
            case POLYGON -> List.of("Polygon", "MultiPolygon");
            case ANY -> List.of();
        };
    }

    /** The colour of the layer, or one for each category; what is in none has the colour of quiet words. */
    private Object colour() {
        switch (layer.style()) {
            case LayerStyle.ByCategory by -> {
                return byCategory(by);
            }
            case LayerStyle.ByNumber by -> {
                return byNumber(by);
            }
            case LayerStyle.Plain _ -> {
                return theme.data(StyledLayer.colour(layer));
            }
            case null -> {
                return bySixColours();
            }
        }
    }

    private Object byCategory(LayerStyle.ByCategory by) {
        List<Object> cases = new ArrayList<>(List.of("case"));
        for (LayerStyle.Category category : by.categories()) {
            cases.add(List.of("==", List.of("get", by.property()), category.value()));
            cases.add(theme.data(category.colour() - 1));
        }
        cases.add(theme.muted());
        return by.categories().isEmpty() ? theme.muted() : cases;
    }

    private Object byNumber(LayerStyle.ByNumber by) {
        List<Object> steps = new ArrayList<>(List.of("step", List.of("to-number", List.of("get", by.property()))));
        steps.add(theme.step(0));
        for (int i = 0; i < by.limits().size(); i++) {
            steps.add(by.limits().get(i));
            steps.add(theme.step(i + 1));
        }
        return List.of("case", List.of("has", by.property()), steps, theme.muted());
    }

    private Object bySixColours() {
        if (categories.isEmpty()) {
            return theme.data(StyledLayer.colour(layer));
        }
        List<Object> cases = new ArrayList<>(List.of("case"));
        List<Object> values = categories.get().values();
        for (int i = 0; i < values.size(); i++) {
            cases.add(List.of("==", List.of("get", categories.get().property().name()), values.get(i)));
            cases.add(theme.data(i));
        }
        cases.add(theme.muted());
        return cases;
    }

    private static List<Object> byZoom(int zoom, double size, int otherZoom, double otherSize) {
        return List.of("interpolate", List.of("linear"), List.of("zoom"), zoom, size, otherZoom, otherSize);
    }
}
