package city.moves.engines.tiles.geometry;

import city.moves.engines.tiles.coordinates.Crs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads GeoJSON geometries (RFC 7946 section 3.1) into well-known binary. The order of the members does not matter, foreign
 * members are skipped, numbers of a position beyond the height are dropped. Whether rings are closed and lines do not cross is
 * another question, asked after reading.
 */
public final class GeoJsonReader {
    private static final int DEEPEST_ARRAY = 4;

    private final Crs crs;
    private final GeoJsonLimits limits;

    /** @param crs the system that the numbers are in; its axis order decides which of two comes first */
    public GeoJsonReader(Crs crs, GeoJsonLimits limits) {
        this.crs = crs;
        this.limits = limits;
    }

    /** Bounds for the parser of a document: its length, and how deep anything in it may lie. */
    public static StreamReadConstraints constraints(long bytes) {
        return StreamReadConstraints.builder().maxNestingDepth(64).maxDocumentLength(bytes).maxNumberLength(400)
                .maxNameLength(10_000).maxStringLength(10_000_000).build();
    }

    /**
     * A document that is one geometry object.
     *
     * @throws MalformedGeoJsonException if it is none, or larger than the limits
     */
    public byte[] read(byte[] json) {
        if (json.length > limits.bytes()) {
            throw new MalformedGeoJsonException("longer than " + limits.bytes() + " bytes");
        }
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints(limits.bytes())).build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            byte[] wkb = read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedGeoJsonException("something follows after the geometry");
            }
            return wkb;
        } catch (JacksonException e) {
            throw new MalformedGeoJsonException("no well-formed JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The geometry object on whose opening brace the parser stands; leaves it on the closing one.
     *
     * @throws MalformedGeoJsonException if it is none, or has more vertices than allowed
     */
    public byte[] read(JsonParser parser) {
        return new Reading(parser).geometry(0);
    }

    private final class Reading {
        private final JsonParser parser;
        private int vertices;
        private int lists;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        private byte[] geometry(int depth) {
            expect(JsonToken.START_OBJECT, "a geometry is an object with type and coordinates");
            GeometryType type = null;
            Positions positions = null;
            List<byte[]> members = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "type" -> type = type(value);
                    case "coordinates" -> {
                        positions = new Positions();
                        array(positions, 0);
                    }
                    case "geometries" -> members = members(depth);
                    default -> parser.skipChildren();
                }
            }
            expect(JsonToken.END_OBJECT, "the geometry ends too early");
            return assemble(type, positions, members);
        }

        private GeometryType type(JsonToken value) {
            Optional<GeometryType> type = value == JsonToken.VALUE_STRING
                    ? GeometryType.byGeoJsonName(parser.getString()) : Optional.empty();
            return type.orElseThrow(() -> new MalformedGeoJsonException("no type of geometry: " + shortened()));
        }

        private byte[] assemble(@Nullable GeometryType type, @Nullable Positions positions, @Nullable List<byte[]> members) {
            if (type == null) {
                throw new MalformedGeoJsonException("a geometry without a type");
            }
            WkbWriter writer = new WkbWriter();
            if (type == GeometryType.COLLECTION) {
                if (members == null) {
                    throw new MalformedGeoJsonException("a GeometryCollection without geometries");
                }
                writer.beginGeometry(type, false, members.size());
                members.forEach(writer::raw);
            } else {
                if (positions == null) {
                    throw new MalformedGeoJsonException("a " + type.geoJsonName() + " without coordinates");
                }
                new PositionsWriter(positions, crs.northFirst(), writer).write(type);
            }
            return writer.take();
        }

        private List<byte[]> members(int depth) {
            expect(JsonToken.START_ARRAY, "geometries is a list of geometries");
            if (depth >= limits.collections()) {
                throw new MalformedGeoJsonException("collections nested deeper than " + limits.collections());
            }
            List<byte[]> members = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                members.add(geometry(depth + 1));
                countList();
            }
            return members;
        }

        private void array(Positions into, int depth) {
            expect(JsonToken.START_ARRAY, "coordinates are numbers in lists");
            if (depth > DEEPEST_ARRAY) {
                throw new MalformedGeoJsonException("coordinates nested deeper than those of a MultiPolygon");
            }
            JsonToken token = parser.nextToken();
            if (token != null && token.isNumeric()) {
                position(into);
                return;
            }
            int list = into.beginList();
            int children = 0;
            for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                array(into, depth + 1);
                children++;
            }
            into.endList(list, children);
            countList();
        }

        private void position(Positions into) {
            double first = number();
            parser.nextToken();
            double second = number();
            double height = Double.NaN;
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                height = number();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    number();
                }
            }
            into.position(first, second, height);
            if (++vertices > limits.vertices()) {
                throw new MalformedGeoJsonException("more than " + limits.vertices() + " vertices");
            }
        }

        private double number() {
            JsonToken token = parser.currentToken();
            if (token == null || !token.isNumeric()) {
                throw new MalformedGeoJsonException("a position is two or three numbers, here is " + shortened());
            }
            double value = parser.getDoubleValue();
            if (!Double.isFinite(value)) {
                throw new MalformedGeoJsonException("a number too large for a coordinate: " + shortened());
            }
            return value;
        }

        /** Lists take memory as well, even empty ones. */
        private void countList() {
            if (++lists > limits.vertices()) {
                throw new MalformedGeoJsonException("more than " + limits.vertices() + " lines, rings and members");
            }
        }

        private void expect(JsonToken token, String otherwise) {
            if (parser.currentToken() != token) {
                throw new MalformedGeoJsonException(otherwise);
            }
        }

        private String shortened() {
            String text = parser.currentToken() == null ? "the end" : parser.getString();
            return text == null ? "nothing" : text.length() <= 60 ? text : text.substring(0, 60) + " …";
        }
    }
}
