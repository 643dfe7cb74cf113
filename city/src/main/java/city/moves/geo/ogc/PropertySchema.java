package city.moves.geo.ogc;

import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.LayerQueryables;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a layer's features can be asked for, as a JSON Schema: {@code /collections/{collectionId}/<key>}. */
enum PropertySchema {
    /** What filters and parameters may name. */
    QUERYABLES("queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables") {
        @Override
        List<LayerProperty> properties(Layer layer) {
            return layer.facts().queryables();
        }

        @Override
        boolean hasGeometry() {
            return true;
        }
    },
    /** What the parameter {@code sortby} may name. */
    SORTABLES("sortables", "http://www.opengis.net/def/rel/ogc/1.0/sortables") {
        @Override
        List<LayerProperty> properties(Layer layer) {
            return Sorting.sortables(layer);
        }

        @Override
        boolean hasGeometry() {
            return false;
        }
    },
    /** What a feature holds, and what it may be given by whoever edits it. */
    SCHEMA("schema", "describedby") {
        @Override
        List<LayerProperty> properties(Layer layer) {
            return layer.facts().properties();
        }

        @Override
        boolean hasGeometry() {
            return true;
        }
    };

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final String key;
    private final String rel;

    PropertySchema(String key, String rel) {
        this.key = key;
        this.rel = rel;
    }

    static Optional<PropertySchema> named(String key) {
        return Stream.of(values()).filter(schema -> schema.key.equals(key)).findFirst();
    }

    abstract List<LayerProperty> properties(Layer layer);

    abstract boolean hasGeometry();

    /** The last part of its address. */
    String key() {
        return key;
    }

    /** How links call it. */
    String rel() {
        return rel;
    }

    /** Key of the sentence that says what it is for. */
    String message() {
        return "geo.ogc.schema." + key;
    }

    /** From the layer, and from its features, to all of them. */
    static List<Link> links(Layer layer, Request request) {
        return Stream.of(values()).map(schema -> new Link(
                request.address(CollectionText.path(layer) + "/" + schema.key), schema.rel, Media.SCHEMA.type(),
                request.page().text(schema.message()))).toList();
    }

    Map<String, Object> document(Layer layer, Request request) {
        Page page = request.page();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.put("$id", request.address(CollectionText.path(layer) + "/" + key));
        document.put("type", "object");
        document.put("title", page.text(layer.facts().title()));
        document.put("properties", members(layer, page));
        document.put("additionalProperties", false);
        return document;
    }

    private Map<String, Object> members(Layer layer, Page page) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (LayerProperty property : properties(layer)) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("title", page.text(property.title()));
            member.putAll(OpenApiSchemas.type(property.type()));
            members.put(property.name(), member);
        }
        if (hasGeometry()) {
            members.put(LayerQueryables.geometry(layer.facts()), Members.of("title", page.text("geo.ogc.type.GEOMETRY"),
                    "x-ogc-role", "primary-geometry", "format", format(layer.facts().geometry())));
        }
        return members;
    }

    private static String format(GeometryKind kind) {
        return switch (kind) {
            case POINT -> "geometry-point-or-multipoint";
            case LINE -> "geometry-linestring-or-multilinestring";
            case POLYGON -> "geometry-polygon-or-multipolygon";
            case ANY -> "geometry-any";
        };
    }
}
