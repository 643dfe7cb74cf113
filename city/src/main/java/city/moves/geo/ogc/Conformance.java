package city.moves.geo.ogc;

import java.util.List;
import java.util.stream.Stream;

/** What the door really does; each class is tested by name. */
final class Conformance {

    private static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String CRS = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";

    private static final String FILTERING = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String EDITING = "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/";
    private static final String SORTING = "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    static final List<String> CLASSES = Stream.of(
                    of(CORE, "core", "geojson", "html", "oas30"),
                    of(CRS, "crs"),
                    of(FILTERING, "queryables", "queryables-query-parameters", "filter", "features-filter"),
                    of(EDITING, "create-replace-delete", "update", "optimistic-locking-etags", "features"),
                    of(CQL2, "cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators",
                            "case-insensitive-comparison", "accent-insensitive-comparison", "basic-spatial-functions",
                            "basic-spatial-functions-plus", "spatial-functions", "temporal-functions",
                            "array-functions", "property-property", "arithmetic"),
                    of(TILES, "core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt"),
                    of(SORTING, "sortables", "sorting", "features-sorting"))
            .flatMap(List::stream).toList();

    private Conformance() {}

    private static List<String> of(String part, String... classes) {
        return Stream.of(classes).map(part::concat).toList();
    }
}
