package city.moves.geo.ogc;

import city.moves.engines.tiles.vector.WebMercatorQuad;
import city.moves.geo.map.MapTheme;
import city.moves.geo.tiles.LiveTiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of {@link OpenApi} about tiles and styles. */
final class OpenApiTiles {

    private static final String SET = "/tiles/{tileMatrixSetId}";
    private static final String TILE = SET + "/{tileMatrix}/{tileRow}/{tileCol}";
    private static final String COLLECTION = "/collections/{collectionId}";

    /** The addresses with what they are, as a person reads it; a collection has the same below its own address. */
    static final Map<String, String> EXPLAINED = new LinkedHashMap<>();

    static {
        EXPLAINED.put("/tileMatrixSets", "geo.ogc.api.matrix-sets");
        EXPLAINED.put("/tileMatrixSets/{tileMatrixSetId}", "geo.ogc.api.matrix-set");
        EXPLAINED.put("/tiles", "geo.ogc.api.tile-sets");
        EXPLAINED.put(SET, "geo.ogc.api.tile-set");
        EXPLAINED.put(TILE, "geo.ogc.api.tile");
        EXPLAINED.put("/styles", "geo.ogc.api.styles");
        EXPLAINED.put("/styles/{styleId}", "geo.ogc.api.style");
    }

    private OpenApiTiles() {}

    /** @param collections true if there is one at all */
    static void addTo(Map<String, Object> paths, OpenApi api, boolean collections) {
        EXPLAINED.forEach((path, summary) -> {
            paths.put(path, operation(path, summary, "", api));
            if (collections && !path.startsWith("/tileMatrixSets")) {
                paths.put(COLLECTION + path, operation(path, summary, "collection_", api));
            }
        });
    }

    private static Map<String, Object> operation(String path, String summary, String prefix, OpenApi api) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        if (!prefix.isEmpty()) {
            parameters.add(api.collectionId());
        }
        if (path.contains("{tileMatrixSetId}")) {
            parameters.add(choice("tileMatrixSetId", List.of(WebMercatorQuad.ID)));
        }
        if (path.equals(TILE)) {
            parameters.add(whole("tileMatrix", LiveTiles.LAST_ZOOM));
            parameters.add(whole("tileRow", WebMercatorQuad.matrixSize(LiveTiles.LAST_ZOOM) - 1));
            parameters.add(whole("tileCol", WebMercatorQuad.matrixSize(LiveTiles.LAST_ZOOM) - 1));
        }
        if (path.contains("{styleId}")) {
            parameters.add(choice("styleId", Stream.of(MapTheme.values()).map(MapTheme::word).toList()));
        }
        Media[] forms = forms(path);
        parameters.add(api.format(forms));
        String id = prefix + summary.substring(summary.lastIndexOf('.') + 1).replace('-', '_');
        Map<String, Object> operation = api.get(id, summary, parameters,
                path.equals(TILE) ? OpenApiSchemas.tile() : OpenApiSchemas.documents(forms));
        return path.equals(TILE) ? withEmpty(operation) : operation;
    }

    private static Media[] forms(String path) {
        return switch (path) {
            case TILE -> new Media[] {Media.MVT};
            case SET -> new Media[] {Media.JSON, Media.TILEJSON};
            case "/styles/{styleId}" -> new Media[] {Media.STYLE};
            default -> new Media[] {Media.JSON};
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withEmpty(Map<String, Object> operation) {
        ((Map<String, Object>) ((Map<String, Object>) operation.get("get")).get("responses"))
                .put("204", Members.of("description", "There is nothing in the tile"));
        return operation;
    }

    private static Map<String, Object> choice(String name, List<String> values) {
        return OpenApi.path(name, name, Members.of("type", "string", "enum", values));
    }

    private static Map<String, Object> whole(String name, int most) {
        return OpenApi.path(name, name, Members.of("type", "integer", "minimum", 0, "maximum", most));
    }
}
