package city.moves.geo.ogc;

import city.moves.platform.places.PropertyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What answers look like, for {@link OpenApi}. */
final class OpenApiSchemas {

    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, Object> TEXT = Members.of("type", "string");
    private static final Map<String, Object> WHOLE = Members.of("type", "integer", "minimum", 0);
    private static final Map<String, String> OTHER_STATUSES = new LinkedHashMap<>();

    private static final Map<String, String> REFUSALS_OF_EDITING = new LinkedHashMap<>();

    static {
        REFUSALS_OF_EDITING.put("401", "No token is shown, or one that does not hold");
        REFUSALS_OF_EDITING.put("403", "Who shows the token may not edit this layer");
        REFUSALS_OF_EDITING.put("409", "The state of the layer or the feature forbids it");
        REFUSALS_OF_EDITING.put("412", "The feature is no longer what If-Match says");
        REFUSALS_OF_EDITING.put("413", "What was sent is too large");
        REFUSALS_OF_EDITING.put("415", "What was sent is in a form that is not taken");
        REFUSALS_OF_EDITING.put("428", "If-Match is missing");
        OTHER_STATUSES.put("400", "A parameter is unknown, or its value is not allowed");
        OTHER_STATUSES.put("404", "There is no such collection or feature");
        OTHER_STATUSES.put("405", "The method is not allowed here");
        OTHER_STATUSES.put("406", "The form is not offered");
        OTHER_STATUSES.put("429", "Too many requests; see Retry-After");
        OTHER_STATUSES.put("500", "A fault of the server");
        OTHER_STATUSES.put("503", "The server is busy or out of order; see Retry-After");
    }

    private OpenApiSchemas() {}

    static Map<String, Object> responses(Map<String, Object> success) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", success);
        responses.put("304", Members.of("description", "The one who asks has it already (If-None-Match)"));
        OTHER_STATUSES.forEach((status, description) -> responses.put(status, problem(description)));
        return responses;
    }

    /** The answers to a request that changes something. */
    static Map<String, Object> responsesOfEditing(String success) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(success, Members.of("description", "It is done"));
        Map<String, String> refused = new LinkedHashMap<>(OTHER_STATUSES);
        refused.putAll(REFUSALS_OF_EDITING);
        refused.forEach((status, description) -> responses.put(status, problem(description)));
        return responses;
    }

    private static Map<String, Object> problem(String description) {
        return Members.of("description", description, "content",
                Members.of(PROBLEM, Members.of("schema", reference("problem"))));
    }

    /** The answer of a resource that is a document for programs only. */
    static Map<String, Object> json() {
        return Members.of("description", "It is here", "content",
                Members.of(Media.JSON.type(), Members.of("schema", Members.of("type", "object"))));
    }

    /** The answer of a resource that is a document and a page. */
    static Map<String, Object> documents(String schema) {
        return success(Members.of(), Media.JSON, reference(schema));
    }

    static Map<String, Object> schema() {
        return success(Members.of(), Media.SCHEMA, Members.of("type", "object"));
    }

    static Map<String, Object> description() {
        return success(Members.of(), Media.OPENAPI, Members.of("type", "object"));
    }

    static Map<String, Object> items() {
        Map<String, Object> content = new LinkedHashMap<>(
                content(Media.GEOJSON, reference("featureCollection")));
        content.put(Media.CSV.type(), Members.of("schema", TEXT));
        return Members.of("description", "Features", "headers", crsHeader(), "content", content);
    }

    static Map<String, Object> item() {
        return success(crsHeader(), Media.GEOJSON, reference("feature"));
    }

    /** The answer of a resource that is a document in several forms, and no page. */
    static Map<String, Object> documents(Media... forms) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Media form : forms) {
            content.put(form.type(), Members.of("schema", Members.of("type", "object")));
        }
        return Members.of("description", "It is here", "content", content);
    }

    static Map<String, Object> tile() {
        return Members.of("description", "A tile", "content", Members.of(Media.MVT.type(),
                Members.of("schema", Members.of("type", "string", "format", "binary"))));
    }

    private static Map<String, Object> success(Map<String, Object> headers, Media media, Map<String, Object> schema) {
        return Members.of("description", "It is here", "headers", headers, "content", content(media, schema));
    }

    private static Map<String, Object> content(Media media, Map<String, Object> schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(media.type(), Members.of("schema", schema));
        content.put(Media.HTML.type(), Members.of("schema", TEXT));
        return content;
    }

    private static Map<String, Object> crsHeader() {
        return Members.of("Content-Crs", Members.of("description", "The system of the coordinates, in angle brackets",
                "schema", TEXT));
    }

    private static Map<String, Object> reference(String schema) {
        return Members.of("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, Object> type(PropertyType type) {
        return switch (type) {
            case STRING -> TEXT;
            case INTEGER -> Members.of("type", "integer");
            case NUMBER -> Members.of("type", "number");
            case BOOLEAN -> Members.of("type", "boolean");
            case DATE -> Members.of("type", "string", "format", "date");
            case TIMESTAMP -> Members.of("type", "string", "format", "date-time");
        };
    }

    static Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        Map<String, Object> links = array(reference("link"));
        schemas.put("link", object(List.of("href", "rel"), Members.of("href", TEXT, "rel", TEXT, "type", TEXT,
                "title", TEXT)));
        schemas.put("landing", object(List.of("links"), Members.of("title", TEXT, "description", TEXT, "links", links)));
        schemas.put("conformance", object(List.of("conformsTo"), Members.of("conformsTo", array(TEXT), "links", links)));
        schemas.put("collections", object(List.of("links", "collections"),
                Members.of("links", links, "collections", array(reference("collection")))));
        schemas.put("collection", object(List.of("id", "links"), Members.of("id", TEXT, "title", TEXT, "description", TEXT,
                "attribution", TEXT, "extent", Members.of("type", "object"), "itemType", TEXT, "crs", array(TEXT),
                "storageCrs", TEXT, "links", links)));
        schemas.put("featureCollection", object(List.of("type", "features"), Members.of("type", constant("FeatureCollection"),
                "features", array(reference("feature")), "links", links, "timeStamp",
                Members.of("type", "string", "format", "date-time"), "numberMatched", WHOLE, "numberReturned", WHOLE)));
        schemas.put("feature", object(List.of("type", "geometry", "properties"), Members.of("type", constant("Feature"),
                "id", TEXT, "geometry", Members.of("type", "object", "nullable", true), "properties",
                Members.of("type", "object", "nullable", true), "links", links)));
        schemas.put("problem", object(List.of("type", "title", "status"), Members.of("type", TEXT, "title", TEXT,
                "status", Members.of("type", "integer"), "detail", TEXT, "instance", TEXT)));
        return schemas;
    }

    private static Map<String, Object> constant(String value) {
        return Members.of("type", "string", "enum", List.of(value));
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return Members.of("type", "array", "items", items);
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        return Members.of("type", "object", "required", required, "properties", properties);
    }
}
