package city.moves.engines.tiles.vector;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;

/** The tile matrix set of the web's maps (OGC 17-083r4, annex D.1): tiles of 256 cells, four times as many with each zoom. */
public final class WebMercatorQuad {
    public static final String ID = "WebMercatorQuad";
    public static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    public static final int LAST_ZOOM = 24;
    public static final int CELLS_PER_TILE = 256;

    /** Half the length of the world's edge in metres. */
    static final double HALF_WORLD = 20_037_508.342789244;
    private static final double SCALE_OF_ZOOM_0 = 559_082_264.028717;
    private static final double CELL_OF_ZOOM_0 = 156_543.033928041;

    private WebMercatorQuad() {}

    public static boolean contains(int zoom, int row, int column) {
        return zoom >= 0 && zoom <= LAST_ZOOM && row >= 0 && row < 1 << zoom && column >= 0 && column < 1 << zoom;
    }

    /** Tiles along each edge. */
    public static int matrixSize(int zoom) {
        return 1 << zoom;
    }

    public static double scaleDenominator(int zoom) {
        return SCALE_OF_ZOOM_0 / matrixSize(zoom);
    }

    /** Metres on the map, not on the ground. */
    public static double cellSize(int zoom) {
        return CELL_OF_ZOOM_0 / matrixSize(zoom);
    }

    /** In metres of EPSG:3857. */
    public static Box metres(Tile tile) {
        double edge = 2 * HALF_WORLD / matrixSize(tile.zoom());
        double west = tile.column() * edge - HALF_WORLD;
        double north = HALF_WORLD - tile.row() * edge;
        return new Box(west, north - edge, west + edge, north);
    }

    /** In degrees of CRS84. */
    public static Box degrees(Tile tile) {
        Box metres = metres(tile);
        double[] corners = {metres.west(), metres.south(), metres.east(), metres.north()};
        Transformation.between(Crs.WEB_MERCATOR, Crs.CRS84).applyAll(corners, 2);
        return new Box(corners[0], corners[1], corners[2], corners[3]);
    }

    /** The tiles that an extent in degrees of CRS84 touches; all columns if it crosses the antimeridian. */
    public static TileLimits limits(Box extent, int zoom) {
        int shift = WorldGrid.BITS - zoom;
        int west = extent.crossesAntimeridian() ? 0 : WorldGrid.fromDegrees(extent.west(), 0)[0] >> shift;
        int east = extent.crossesAntimeridian() ? matrixSize(zoom) - 1 : WorldGrid.fromDegrees(extent.east(), 0)[0] >> shift;
        int north = WorldGrid.fromDegrees(0, extent.north())[1] >> shift;
        int south = WorldGrid.fromDegrees(0, extent.south())[1] >> shift;
        return new TileLimits(zoom, north, south, west, east);
    }
}
