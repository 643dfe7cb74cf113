package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.DataType;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of the submissions of a form. A judge should assert formats, or it takes February 30th. */
public final class SubmissionJsonSchema {
    private static final JsonMapper JSON = JsonMapper.builder(
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build()).build();
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private SubmissionJsonSchema() {}

    public static String of(SubmissionForm form) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", form.label());
        object(schema, form.places(), false);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    }

    private static void object(ObjectNode schema, List<Place> places, boolean choice) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Place place : places) {
            place(properties.putObject(place.id()), place);
            if (place.min() > 0) {
                required.add(place.id());
            }
        }
        schema.put("additionalProperties", false);
        if (choice) {
            schema.put("maxProperties", 1);
        }
    }

    private static void place(ObjectNode schema, Place place) {
        schema.put("title", place.label());
        if (!place.isRepeated()) {
            content(schema, place);
            return;
        }
        schema.put("type", "array").put("minItems", Math.max(1, place.min()));
        if (!place.isUnbounded()) {
            schema.put("maxItems", place.max());
        }
        content(schema.putObject("items"), place);
    }

    private static void content(ObjectNode schema, Place place) {
        Facets facets = place.facets();
        if (facets == null) {
            object(schema, place.inner(), place.choice());
        } else {
            value(schema, facets);
        }
    }

    private static void value(ObjectNode schema, Facets facets) {
        switch (facets) {
            case Facets.TextFacets text -> text(schema, text);
            case Facets.CodeFacets codes -> {
                schema.put("type", "string");
                codes.codes().forEach(schema.putArray("enum")::add);
            }
            case Facets.NumberFacets number -> number(schema, number);
            case Facets.DayFacets day -> schema.put("type", "string").put("format", "date")
                    .put("pattern", "^" + Facets.DAY + "$");
            case Facets.TimeFacets time -> schema.put("type", "string")
                    .put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$");
            case Facets.DateTimeFacets time -> schema.put("type", "string")
                    .put("pattern", "^" + Facets.DAY + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$");
            case Facets.TruthFacets truth -> schema.put("type", "boolean");
            case Facets.FileFacets file -> file(schema, file);
        }
    }

    private static void text(ObjectNode schema, Facets.TextFacets text) {
        schema.put("type", "string").put("minLength", text.minLength());
        if (text.maxLength() != null) {
            schema.put("maxLength", text.maxLength());
        }
        if (text.pattern() != null) {
            schema.put("pattern", "^(" + text.pattern() + ")$");
        }
    }

    private static void number(ObjectNode schema, Facets.NumberFacets number) {
        schema.put("type", number.type() == DataType.INTEGER ? "integer" : "number");
        if (number.type() == DataType.CURRENCY) {
            schema.put("multipleOf", CENT);
        }
        if (number.min() != null) {
            schema.put("minimum", number.min());
        }
        if (number.max() != null) {
            schema.put("maximum", number.max());
        }
    }

    private static void file(ObjectNode schema, Facets.FileFacets file) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("reference").put("type", "string");
        properties.putObject("name").put("type", "string");
        ObjectNode mediaType = properties.putObject("mediaType").put("type", "string");
        if (!file.demands().mediaTypes().isEmpty()) {
            file.demands().mediaTypes().stream().distinct().forEach(mediaType.putArray("enum")::add);
        }
        ObjectNode size = properties.putObject("size").put("type", "integer").put("minimum", 0);
        if (file.demands().maxSize() != null) {
            size.put("maximum", file.demands().maxSize());
        }
        schema.putArray("required").add("reference").add("name").add("mediaType").add("size");
        schema.put("additionalProperties", false);
    }
}
