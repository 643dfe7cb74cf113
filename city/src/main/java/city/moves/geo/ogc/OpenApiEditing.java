package city.moves.geo.ogc;

import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes how features are changed, in what {@link OpenApi} says of reading them. */
final class OpenApiEditing {

    private static final String TOKEN = "token";
    private static final String ITEMS = "/items";
    private static final String ITEM = "/collections/{collectionId}/items/{featureId}";
    private static final Map<String, Object> TEXT = Members.of("type", "string");

    private final Page page;
    private final Map<String, Object> collectionId;
    private final Map<String, Object> featureId;

    OpenApiEditing(Page page, Map<String, Object> collectionId, Map<String, Object> featureId) {
        this.page = page;
        this.collectionId = collectionId;
        this.featureId = featureId;
    }

    static Map<String, Object> securitySchemes() {
        return Members.of(TOKEN, Members.of("type", "http", "scheme", "bearer"));
    }

    @SuppressWarnings("unchecked")
    void addTo(Map<String, Object> paths) {
        paths.forEach((path, operations) -> {
            if (path.startsWith("/collections/") && path.endsWith(ITEMS)) {
                addCreating(path, (Map<String, Object>) operations);
            }
        });
        Map<String, Object> item = (Map<String, Object>) paths.get(ITEM);
        item.put("put", operation("replace", List.of(collectionId, featureId, reason(), ifMatch(), contentCrs()),
                Media.GEOJSON.type(), "204"));
        item.put("patch", operation("update", List.of(collectionId, featureId, reason(), ifMatch(), contentCrs()),
                EditingDoors.MERGE_PATCH, "204"));
        item.put("delete", operation("delete", List.of(collectionId, featureId, reason(), ifMatch()), "", "204"));
        item.put("options", options("optionsOfItem", List.of(collectionId, featureId)));
        paths.put(ITEM + "/versions", versions());
        paths.put(ITEM + "/versions/{version}", Members.of("post", operation("restore", List.of(collectionId, featureId,
                parameter("version", "path", Members.of("type", "integer", "minimum", 1)), reason(), ifMatch()), "", "204")));
        paths.put("/collections/{collectionId}/changes", changes());
    }

    private void addCreating(String path, Map<String, Object> operations) {
        boolean template = path.contains("{");
        String suffix = template ? "" : "_" + path.split("/")[2];
        List<Map<String, Object>> parameters = new ArrayList<>(template ? List.of(collectionId) : List.of());
        operations.put("options", options("options" + suffix, parameters));
        List<Map<String, Object>> ofCreating = new ArrayList<>(parameters);
        ofCreating.addAll(List.of(reason(), contentCrs()));
        Map<String, Object> create = operation("create", ofCreating, Media.GEOJSON.type(), "201");
        create.put("operationId", "create" + suffix);
        operations.put("post", create);
    }

    private Map<String, Object> operation(String name, List<Map<String, Object>> parameters, String type, String success) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", name);
        operation.put("summary", page.text("geo.ogc.api." + name));
        operation.put("parameters", parameters);
        if (!type.isEmpty()) {
            operation.put("requestBody", Members.of("required", true, "content", Members.of(type,
                    Members.of("schema", Members.of("type", "object")))));
        }
        operation.put("responses", OpenApiSchemas.responsesOfEditing(success));
        operation.put("security", List.of(Members.of(TOKEN, List.of())));
        return operation;
    }

    private Map<String, Object> options(String id, List<Map<String, Object>> parameters) {
        return Members.of("operationId", id, "summary", page.text("geo.ogc.api.options"), "parameters", parameters,
                "responses", Members.of("200", Members.of("description", "Allow")),
                "security", List.of(Members.of(), Members.of(TOKEN, List.of())));
    }

    private Map<String, Object> versions() {
        Map<String, Object> get = Members.of("operationId", "versions", "summary", page.text("geo.ogc.api.versions"),
                "parameters", List.of(collectionId, featureId,
                        query(HistoryDoors.BEFORE, page.text("geo.ogc.api.before"), Members.of("type", "integer")),
                        query(Query.LIMIT, page.text("geo.ogc.api.limit"), Members.of("type", "integer", "minimum", 1)),
                        query(Request.FORMAT, page.text("geo.ogc.api.f"), Members.of("type", "string", "enum",
                                List.of(Media.JSON.key())))),
                "responses", OpenApiSchemas.responses(OpenApiSchemas.json()),
                "security", List.of(Members.of(TOKEN, List.of())));
        return Members.of("get", get);
    }

    private Map<String, Object> changes() {
        return Members.of("get", Members.of("operationId", "changes", "summary", page.text("geo.ogc.api.changes"),
                "parameters", List.of(collectionId,
                        query(ChangeDoors.SINCE, page.text("geo.ogc.api.since"), TEXT),
                        query(Query.LIMIT, page.text("geo.ogc.api.limit"), Members.of("type", "integer", "minimum", 1)),
                        query(Request.FORMAT, page.text("geo.ogc.api.f"), Members.of("type", "string", "enum",
                                List.of(Media.JSON.key())))),
                "responses", OpenApiSchemas.responses(OpenApiSchemas.json())));
    }

    private Map<String, Object> reason() {
        return query(Edit.REASON, page.text("geo.ogc.api.reason"), TEXT);
    }

    private Map<String, Object> ifMatch() {
        Map<String, Object> header = parameter("If-Match", "header", TEXT);
        header.put("description", page.text("geo.ogc.api.if-match"));
        return header;
    }

    private Map<String, Object> contentCrs() {
        Map<String, Object> header = parameter(ItemDoors.CONTENT_CRS, "header", TEXT);
        header.put("required", false);
        header.put("description", page.text("geo.ogc.api.content-crs"));
        return header;
    }

    private Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        return Members.of("name", name, "in", in, "required", true, "schema", schema);
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return Members.of("name", name, "in", "query", "description", description, "required", false, "schema", schema);
    }
}
