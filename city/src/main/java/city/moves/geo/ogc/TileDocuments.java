package city.moves.geo.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of OGC API Tiles (OGC 20-057) and of OGC Two Dimensional Tile Matrix Set 2.0 (OGC 17-083r4). */
final class TileDocuments {

    private TileDocuments() {}

    /** A link, or with {@code templated} a pattern of links. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TileLink(String href, String rel, String type, String title, @Nullable Boolean templated) {

        static TileLink of(Link link) {
            return new TileLink(link.href(), link.rel(), link.type(), link.title(), null);
        }
    }

    /** {@code …/tiles}. */
    record TileSets(List<TileSet> tilesets, List<Link> links) {}

    /** {@code …/tiles/{tileMatrixSetId}}, and the same in the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TileSet(String title, String dataType, String crs, String tileMatrixSetId, String tileMatrixSetURI,
            List<Limits> tileMatrixSetLimits, @Nullable BoundingBox boundingBox, List<TileLayer> layers,
            @Nullable String attribution, List<TileLink> links) {}

    /** Where there are tiles in a matrix. */
    record Limits(String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {}

    /** In degrees. */
    record BoundingBox(List<Double> lowerLeft, List<Double> upperRight, String crs) {}

    /** A layer inside of the tiles. */
    record TileLayer(String id, String title, String dataType, @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable Integer geometryDimension, String minTileMatrix, String maxTileMatrix,
            Map<String, Object> propertiesSchema) {}

    /** {@code /tileMatrixSets}. */
    record MatrixSets(List<MatrixSetEntry> tileMatrixSets, List<Link> links) {}

    /** A tile matrix set in the list. */
    record MatrixSetEntry(String id, String title, String uri, String crs, List<Link> links) {}

    /** {@code /tileMatrixSets/{tileMatrixSetId}}. */
    record MatrixSet(String id, String title, String uri, String crs, List<String> orderedAxes,
            String wellKnownScaleSet, List<Matrix> tileMatrices) {}

    /** A scale of a tile matrix set. */
    record Matrix(String id, double scaleDenominator, double cellSize, String cornerOfOrigin,
            List<Double> pointOfOrigin, int tileWidth, int tileHeight, int matrixWidth, int matrixHeight) {}
}
