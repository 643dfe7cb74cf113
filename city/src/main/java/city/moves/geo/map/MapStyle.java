package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.vector.WebMercatorQuad;
import city.moves.geo.Layer;
import city.moves.geo.tiles.LiveTiles;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A map as a style that MapLibre draws (style specification, version 8): a muted ground, on it areas, then lines, then
 * points, then names. Every source is a layer of the city, or the file of its administrator; nothing is loaded from elsewhere.
 */
public final class MapStyle {

    /** Beyond it tiles are enlarged, which saves asking and shows no difference. */
    private static final int LAST_ZOOM = 16;

    private final Page page;
    private final MapTheme theme;
    private final String door;
    private final BaseMap base;

    /** @param door the whole address of the standards' door, in the language of the page */
    public MapStyle(Page page, MapTheme theme, String door, BaseMap base) {
        this.base = base;
        this.page = page;
        this.theme = theme;
        this.door = door;
    }

    public Map<String, Object> document(String name, List<StyledLayer> layers) {
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("version", 8);
        style.put("name", name);
        LiveTiles.bounds(layers.stream().map(StyledLayer::layer).toList()).ifPresent(box ->
                style.put("center", List.of((box.west() + box.east()) / 2, (box.south() + box.north()) / 2)));
        style.put("glyphs", glyphs());
        Map<String, Object> sources = new LinkedHashMap<>();
        if (base.present()) {
            sources.put(BaseDrawing.SOURCE, new BaseDrawing(base, theme).source(page.baseUrl()));
        }
        List<LayerDrawing> drawings = layers.stream().map(layer -> new LayerDrawing(layer, theme, !base.present()))
                .sorted(Comparator.comparing(LayerDrawing::isGround).reversed()).toList();
        layers.forEach(one -> sources.put(one.layer().key(), source(one.layer())));
        drawings.forEach(one -> one.placesOfNames().ifPresent(places -> sources.put(one.sourceOfNames(), places)));
        style.put("sources", sources);
        style.put("layers", drawn(drawings));
        return style;
    }

    /** The address is that of one file, in which two places are left open. */
    private String glyphs() {
        return page.baseUrl() + page.asset("glyphs/" + LayerDrawing.FONT + "/0-255.pbf")
                .replace(LayerDrawing.FONT, "{fontstack}").replace("0-255", "{range}");
    }

    private Map<String, Object> source(Layer layer) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("type", "vector");
        source.put("tiles", List.of(door + "/collections/" + layer.key() + "/tiles/" + WebMercatorQuad.ID + "/{z}/{y}/{x}"));
        source.put("minzoom", 0);
        source.put("maxzoom", LAST_ZOOM);
        Box bounds = layer.bounds();
        if (bounds != null) {
            source.put("bounds", List.of(bounds.west(), bounds.south(), bounds.east(), bounds.north()));
        }
        if (!layer.facts().attribution().isEmpty()) {
            source.put("attribution", layer.facts().attribution());
        }
        return source;
    }

    private List<Map<String, Object>> drawn(List<LayerDrawing> drawings) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        drawn.add(Pairs.of("id", "ground", "type", "background", "paint", Pairs.of("background-color", theme.ground())));
        BaseDrawing below = new BaseDrawing(base, theme);
        drawn.addAll(below.shapes());
        for (GeometryKind kind : List.of(GeometryKind.POLYGON, GeometryKind.LINE, GeometryKind.POINT)) {
            drawings.stream().filter(drawing -> drawing.has(kind)).forEach(drawing -> drawn.addAll(drawing.shapes(kind)));
        }
        drawn.addAll(below.names());
        drawings.reversed().forEach(drawing -> drawing.names().ifPresent(drawn::add));
        return drawn;
    }
}
