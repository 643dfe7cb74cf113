package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class of the standard that is declared has a test for each of its requirements, and no test is for another one. */
class RequirementsTest {

    private static final Set<String> DEMANDED = demanded();

    private static Set<String> demanded() {
        Stream<String> core = Stream.of("root-op", "root-success", "api-definition-op", "api-definition-success",
                "conformance-op", "conformance-success", "http", "query-param-unknown", "query-param-invalid", "crs84",
                "fc-md-op", "fc-md-success", "fc-md-links", "fc-md-items", "fc-md-items-links", "fc-md-extent",
                "sfc-md-op", "sfc-md-success", "fc-op", "fc-limit-definition", "fc-limit-response-1",
                "fc-bbox-definition", "fc-bbox-response", "fc-time-definition", "fc-time-response", "fc-response",
                "fc-links", "fc-rel-type", "fc-timeStamp", "fc-numberMatched", "fc-numberReturned", "f-op", "f-success",
                "f-links").map("/req/core/"::concat);
        Stream<String> forms = Stream.of("/req/geojson/definition", "/req/geojson/content", "/req/html/definition",
                "/req/html/content");
        Stream<String> description = Stream.of("oas-common", "oas-definition-1", "oas-definition-2", "oas-impl",
                "completeness", "exceptions-codes", "security").map("/req/oas30/"::concat);
        Stream<String> systems = Stream.of("crs-uri", "fc-md-crs-list", "fc-md-storageCrs",
                "fc-md-storageCrs-valid-value", "fc-bbox-crs-definition", "fc-bbox-crs-valid-value", "bbox-crs-action",
                "fc-crs-definition", "fc-crs-valid-value", "fc-crs-default-value", "fc-crs-action", "ogc-crs-header",
                "ogc-crs-header-value", "geojson").map("/req/crs/"::concat);
        Stream<String> filters = Stream.of("/req/queryables/queryables-link", "/req/queryables/get-queryables-op",
                "/req/queryables/get-queryables-response", "/req/queryables-query-parameters/parameters",
                "/req/filter/filter-param", "/req/filter/filter-lang-param", "/req/filter/filter-crs-wgs84",
                "/req/filter/filter-crs-param", "/req/filter/mixing-expressions", "/req/filter/response",
                "/req/features-filter/queryables-link", "/req/features-filter/filter-param",
                "/req/features-filter/filter-lang-param", "/req/features-filter/filter-crs-param",
                "/req/features-filter/response");
        Stream<String> order = Stream.of("/req/sortables/sortables-link", "/req/sortables/get-sortables-op",
                "/req/sortables/get-sortables-response", "/req/sorting/sortby-param", "/req/sorting/response",
                "/req/features-sorting/sortables-link", "/req/features-sorting/sortby-param",
                "/req/features-sorting/response");
        Stream<String> editing = Stream.of("/req/create-replace-delete/post-op", "/req/create-replace-delete/post-response",
                "/req/create-replace-delete/post-response-rid", "/req/create-replace-delete/post-content-type",
                "/req/create-replace-delete/put-op", "/req/create-replace-delete/put-response",
                "/req/create-replace-delete/put-rid", "/req/create-replace-delete/delete-op",
                "/req/create-replace-delete/delete-response", "/req/create-replace-delete/options-op",
                "/req/create-replace-delete/options-response", "/req/update/patch-op", "/req/update/patch-response",
                "/req/update/patch-media-type", "/req/optimistic-locking-etags/etag-header",
                "/req/optimistic-locking-etags/if-match");
        return Stream.of(core, forms, description, systems, filters, order, editing).flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRequirementHasATestOfItsOwn() {
        Set<String> proved = Stream.of(LandingTest.class, CollectionsTest.class, ItemsTest.class, PlaceAndTimeTest.class,
                        SystemsTest.class, OpenApiDescriptionTest.class, PagesTest.class, FilterTest.class, SortingTest.class,
                        EditingTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Requirement.class))
                .flatMap(method -> Arrays.stream(method.getAnnotation(Requirement.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(proved).isEqualTo(DEMANDED);
    }

    @Test
    void everyRequirementOfTilesHasATestOfItsOwn() {
        Stream<String> core = Stream.of("conformance-success", "tc-op", "tc-tilematrix-definition", "tc-tilerow-definition",
                "tc-tilecol-definition", "tc-success", "tc-error").map("/req/core/"::concat);
        Stream<String> others = Stream.of("/req/tileset/description", "/req/tilesets-list/tileset-links",
                "/req/dataset-tilesets/landingpage", "/req/dataset-tilesets/operation", "/req/geodata-tilesets/desc-links",
                "/req/geodata-tilesets/operation", "/req/mvt/content");
        Set<String> proved = Stream.of(TileSetsTest.class, TilesTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(TileRequirement.class))
                .flatMap(method -> Arrays.stream(method.getAnnotation(TileRequirement.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(proved).isEqualTo(Stream.concat(core, others).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theDeclaredClassesAreThoseThatAreProved() {
        assertThat(Conformance.CLASSES).isEqualTo(List.of(
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
                "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
                "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
                "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
                "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/create-replace-delete",
                "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/update",
                "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/optimistic-locking-etags",
                "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/features",
                "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
                "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
                "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
                "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
                "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
                "http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison",
                "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
                "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
                "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
                "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
                "http://www.opengis.net/spec/cql2/1.0/conf/array-functions",
                "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
                "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
                "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
                "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sortables",
                "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sorting",
                "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/features-sorting"));
    }
}
