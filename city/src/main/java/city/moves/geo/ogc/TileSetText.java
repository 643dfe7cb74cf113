package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.vector.TileLimits;
import city.moves.engines.tiles.vector.WebMercatorQuad;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.tiles.LiveTiles;
import city.moves.geo.tiles.TileProperties;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes the tiles of one layer or of all, for programs that read the standard and for those that read TileJSON.
 *
 * @param base   the path before {@code /tiles}
 * @param title  of what is in the tiles
 * @param layers that are in the tiles
 */
record TileSetText(Request request, String base, String title, List<Layer> layers) {

    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String GEODATA = "http://www.opengis.net/def/rel/ogc/1.0/geodata";

    /** The ways to the tiles of something, from where it is described. */
    static List<Link> links(Request request, String base) {
        return List.of(new Link(request.address(base + "/tiles"), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                Media.JSON.type(), request.page().text("geo.ogc.link.tiles")));
    }

    TileDocuments.TileSet tileSet() {
        return new TileDocuments.TileSet(title, "vector", Crs.WEB_MERCATOR.uri(), WebMercatorQuad.ID, WebMercatorQuad.URI,
                LiveTiles.limits(layers).stream().map(TileSetText::limits).toList(),
                LiveTiles.bounds(layers).map(box -> new TileDocuments.BoundingBox(List.of(box.west(), box.south()),
                        List.of(box.east(), box.north()), Crs.CRS84.uri())).orElse(null),
                layers.stream().map(this::layer).toList(), attribution(), links());
    }

    private static TileDocuments.Limits limits(TileLimits limits) {
        return new TileDocuments.Limits(String.valueOf(limits.zoom()), limits.minRow(), limits.maxRow(),
                limits.minColumn(), limits.maxColumn());
    }

    private TileDocuments.TileLayer layer(Layer layer) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(TileProperties.ID, Members.of("type", "string"));
        TileProperties.of(layer).forEach(property -> {
            Map<String, Object> schema = new LinkedHashMap<>(OpenApiSchemas.type(property.type()));
            schema.put("title", request.page().text(property.title()));
            properties.put(property.name(), schema);
        });
        return new TileDocuments.TileLayer(layer.key(), request.page().text(layer.facts().title()), "vector",
                dimension(layer.facts().geometry()), "0", String.valueOf(LiveTiles.LAST_ZOOM),
                Members.of("type", "object", "properties", properties));
    }

    private static @Nullable Integer dimension(GeometryKind kind) {
        return switch (kind) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
            case ANY -> null;
        };
    }

    private @Nullable String attribution() {
        String all = layers.stream().map(layer -> layer.facts().attribution()).filter(text -> !text.isEmpty())
                .distinct().collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private List<TileDocuments.TileLink> links() {
        String here = request.address(base + "/tiles/" + WebMercatorQuad.ID);
        List<TileDocuments.TileLink> links = new ArrayList<>();
        links.add(new TileDocuments.TileLink(here, "self", Media.JSON.type(), title, null));
        links.add(new TileDocuments.TileLink(here + "?f=" + Media.TILEJSON.key(), "alternate", Media.TILEJSON.type(),
                request.page().text("geo.ogc.link.alternate", Media.TILEJSON.title()), null));
        links.add(new TileDocuments.TileLink(request.address(MatrixSetDoors.path()), TILING_SCHEME, Media.JSON.type(),
                WebMercatorQuad.ID, null));
        links.add(new TileDocuments.TileLink(template("{tileMatrix}", "{tileRow}", "{tileCol}"), "item", Media.MVT.type(),
                request.page().text("geo.ogc.link.tile"), true));
        links.add(new TileDocuments.TileLink(request.address(base), GEODATA, Media.JSON.type(), title, null));
        return links;
    }

    private String template(String matrix, String row, String column) {
        return request.address(base + "/tiles/" + WebMercatorQuad.ID) + "/" + matrix + "/" + row + "/" + column;
    }

    /** TileJSON 3.0.0. */
    Map<String, Object> tileJson() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tilejson", "3.0.0");
        document.put("name", title);
        document.put("tiles", List.of(template("{z}", "{y}", "{x}")));
        document.put("minzoom", 0);
        document.put("maxzoom", LiveTiles.LAST_ZOOM);
        LiveTiles.bounds(layers).ifPresent(box ->
                document.put("bounds", List.of(box.west(), box.south(), box.east(), box.north())));
        if (attribution() != null) {
            document.put("attribution", attribution());
        }
        document.put("vector_layers", layers.stream().map(this::vectorLayer).toList());
        return document;
    }

    private Map<String, Object> vectorLayer(Layer layer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(TileProperties.ID, "String");
        TileProperties.of(layer).forEach(property -> fields.put(property.name(), field(property)));
        return Members.of("id", layer.key(), "description", request.page().text(layer.facts().title()),
                "minzoom", 0, "maxzoom", LiveTiles.LAST_ZOOM, "fields", fields);
    }

    private static String field(LayerProperty property) {
        PropertyType type = property.type();
        return switch (type) {
            case INTEGER, NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
            case STRING, DATE, TIMESTAMP -> "String";
        };
    }
}
