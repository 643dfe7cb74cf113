package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of the door by OpenAPI 3.0.3. Every collection has a path of its own for its features, because their
 * parameters are its properties; the template says what all of them have.
 */
final class OpenApi {

    private final Request request;
    private final Page page;
    private final List<Layer> layers;

    OpenApi(Request request, List<Layer> layers) {
        this.request = request;
        this.page = request.page();
        this.layers = layers;
    }

    /** What the page for people shows. */
    record Model(String root, List<Operation> operations, List<Link> links) {}

    /** An address with its parameters, each with the sentence that explains it. */
    record Operation(String path, String summary, Map<String, String> parameters) {

        /** So that a long address may break between them. */
        List<String> steps() {
            return List.of(path.substring(1).split("/"));
        }
    }

    Map<String, Object> document() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landing", "geo.ogc.api.landing", List.of(format(Media.JSON, Media.HTML)),
                OpenApiSchemas.documents("landing")));
        paths.put("/conformance", get("conformance", "geo.ogc.api.conformance",
                List.of(format(Media.JSON, Media.HTML)), OpenApiSchemas.documents("conformance")));
        paths.put("/api", get("api", "geo.ogc.api.api", List.of(format(Media.OPENAPI, Media.HTML)),
                OpenApiSchemas.description()));
        paths.put("/collections", get("collections", "geo.ogc.api.collections",
                List.of(format(Media.JSON, Media.HTML)), OpenApiSchemas.documents("collections")));
        if (!layers.isEmpty()) {
            paths.put("/collections/{collectionId}", get("collection", "geo.ogc.api.collection",
                    List.of(collectionId(), format(Media.JSON, Media.HTML)), OpenApiSchemas.documents("collection")));
            for (PropertySchema schema : PropertySchema.values()) {
                paths.put("/collections/{collectionId}/" + schema.key(), get(schema.key(), schema.message(),
                        List.of(collectionId(), format(Media.SCHEMA, Media.HTML)), OpenApiSchemas.schema()));
            }
            paths.put("/collections/{collectionId}/items", get("items", "geo.ogc.api.items",
                    itemsParameters(List.of()), OpenApiSchemas.items()));
            layers.forEach(layer -> paths.put(CollectionText.path(layer) + "/items", get("items_" + layer.key(),
                    "geo.ogc.api.items", itemsParameters(layer), OpenApiSchemas.items())));
            paths.put("/collections/{collectionId}/items/{featureId}", get("item", "geo.ogc.api.item", List.of(
                    collectionId(), featureId(), crs(Query.CRS, List.of()), format(Media.GEOJSON, Media.HTML)),
                    OpenApiSchemas.item()));
            new OpenApiEditing(page, collectionId(), featureId()).addTo(paths);
        }
        OpenApiTiles.addTo(paths, this, !layers.isEmpty());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Members.of("title", LandingDoors.title(page), "version", "1.0.0",
                "description", page.text("geo.ogc.description")));
        document.put("servers", List.of(Members.of("url", request.root())));
        document.put("paths", paths);
        document.put("components", Members.of("schemas", OpenApiSchemas.schemas(), "securitySchemes",
                OpenApiEditing.securitySchemes()));
        return document;
    }

    Model forPeople(List<Link> links) {
        List<Operation> operations = new ArrayList<>();
        operations.add(operation("/", "geo.ogc.api.landing", List.of()));
        operations.add(operation("/conformance", "geo.ogc.api.conformance", List.of()));
        operations.add(operation("/collections", "geo.ogc.api.collections", List.of()));
        operations.add(operation("/collections/{collectionId}", "geo.ogc.api.collection", List.of()));
        for (PropertySchema schema : PropertySchema.values()) {
            operations.add(operation("/collections/{collectionId}/" + schema.key(), schema.message(), List.of()));
        }
        operations.add(operation("/collections/{collectionId}/items", "geo.ogc.api.items", itemsParameters(List.of())));
        operations.add(operation("/collections/{collectionId}/items/{featureId}", "geo.ogc.api.item",
                List.of(featureId(), crs(Query.CRS, List.of()))));
        OpenApiTiles.EXPLAINED.forEach((path, summary) -> operations.add(operation(path, summary, List.of())));
        return new Model(request.root(), operations, links);
    }

    private Operation operation(String path, String summary, List<Map<String, Object>> parameters) {
        Map<String, String> words = new LinkedHashMap<>();
        parameters.forEach(one -> words.put((String) one.get("name"), (String) one.get("description")));
        return new Operation(path, page.text(summary), words);
    }

    Map<String, Object> get(String id, String summary, List<Map<String, Object>> parameters,
            Map<String, Object> success) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", page.text(summary));
        operation.put("parameters", parameters);
        operation.put("responses", OpenApiSchemas.responses(success));
        return Members.of("get", operation);
    }

    private List<Map<String, Object>> itemsParameters(List<Crs> systems) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(collectionId());
        parameters.addAll(standardParameters(systems));
        return parameters;
    }

    private List<Map<String, Object>> itemsParameters(Layer layer) {
        List<Map<String, Object>> parameters = new ArrayList<>(
                standardParameters(OfferedCrs.of(layer).stream().map(OfferedCrs::crs).toList()));
        for (LayerProperty property : Query.filters(layer)) {
            parameters.add(query(property.name(), page.text("geo.ogc.api.property", page.text(property.title())),
                    OpenApiSchemas.type(property.type())));
        }
        return parameters;
    }

    private List<Map<String, Object>> standardParameters(List<Crs> systems) {
        return List.of(
                query(Places.PARAMETER, page.text("geo.ogc.api.bbox"), Members.of("type", "array", "minItems", 4,
                        "maxItems", 6, "items", Members.of("type", "number"))),
                crs(Query.BBOX_CRS, systems),
                crs(Query.CRS, systems),
                query(Times.PARAMETER, page.text("geo.ogc.api.datetime"), Members.of("type", "string")),
                query(Filtering.FILTER, page.text("geo.ogc.api.filter"), Members.of("type", "string")),
                query(Filtering.LANGUAGE, page.text("geo.ogc.api.filter-lang"), Members.of("type", "string", "enum",
                        List.of(Filtering.TEXT, Filtering.JSON), "default", Filtering.TEXT)),
                crs(Filtering.CRS, systems),
                query(Sorting.PARAMETER, page.text("geo.ogc.api.sortby"), Members.of("type", "array", "minItems", 1,
                        "items", Members.of("type", "string", "pattern", "[+-]?.+"))),
                query(Query.LIMIT, page.text("geo.ogc.api.limit"), Members.of("type", "integer", "minimum", 1,
                        "maximum", Query.GREATEST_LIMIT, "default", Query.USUAL_LIMIT)),
                query(PageToken.PARAMETER, page.text("geo.ogc.api.after"), Members.of("type", "string")),
                format(Media.GEOJSON, Media.HTML, Media.CSV));
    }

    private Map<String, Object> crs(String name, List<Crs> systems) {
        Map<String, Object> schema = new LinkedHashMap<>(Members.of("type", "string", "format", "uri",
                "default", Crs.CRS84.uri()));
        if (!systems.isEmpty()) {
            schema.put("enum", systems.stream().map(Crs::uri).toList());
        }
        return query(name, page.text("geo.ogc.api." + name), schema);
    }

    Map<String, Object> format(Media... offered) {
        List<String> keys = List.of(offered).stream().map(Media::key).toList();
        return query(Request.FORMAT, page.text("geo.ogc.api.f"), Members.of("type", "string", "enum", keys));
    }

    Map<String, Object> collectionId() {
        return path("collectionId", page.text("geo.ogc.api.collectionId"),
                Members.of("type", "string", "enum", layers.stream().map(Layer::key).toList()));
    }

    private Map<String, Object> featureId() {
        return path("featureId", page.text("geo.ogc.api.featureId"), Members.of("type", "string"));
    }

    static Map<String, Object> path(String name, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "path");
        parameter.put("description", description);
        parameter.put("required", true);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("description", description);
        parameter.put("required", false);
        parameter.put("style", "form");
        parameter.put("explode", false);
        parameter.put("schema", schema);
        return parameter;
    }
}
