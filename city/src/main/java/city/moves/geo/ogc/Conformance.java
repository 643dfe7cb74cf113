package city.moves.geo.ogc;

import java.util.List;

/** What the door really does; each class is tested by name. */
final class Conformance {

    private static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String CRS = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";

    static final List<String> CLASSES = List.of(CORE + "core", CORE + "geojson", CORE + "html", CORE + "oas30", CRS + "crs",
            TILES + "core", TILES + "tileset", TILES + "tilesets-list", TILES + "dataset-tilesets",
            TILES + "geodata-tilesets", TILES + "mvt");

    private Conformance() {}
}
