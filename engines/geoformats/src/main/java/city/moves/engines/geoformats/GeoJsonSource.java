package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.GeoJsonLimits;
import city.moves.engines.tiles.geometry.GeoJsonReader;
import city.moves.engines.tiles.geometry.MalformedGeoJsonException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946), read feature by feature: a collection, a feature, or features one after the other (RFC 8142, with or
 * without the record separators). The {@code crs} member of 2008 is understood if it stands before the features; numbers are
 * taken as east and north whatever the register says, as everybody writes them.
 */
final class GeoJsonSource implements FeatureSource {
    private final Path path;
    private final ReadLimits limits;

    GeoJsonSource(Path path, ReadLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    @Override
    public void read(FeatureSink sink) {
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(GeoJsonReader.constraints(limits.bytes())).build();
        try (InputStream file = new BufferedInputStream(BoundedStream.of(Files.newInputStream(path), limits), 1 << 16);
                JsonParser parser = factory.createParser(ObjectReadContext.empty(), new SeparatorStream(file))) {
            new Reading(parser, factory, sink).run();
        } catch (BrokenFileException e) {
            sink.problem(e.problem());
        } catch (IOException | JacksonException e) {
            sink.problem(new Problem(ProblemKind.FILE_DAMAGED, 0, String.valueOf(e.getMessage())));
        }
    }

    private final class Reading {
        private final JsonParser parser;
        private final GeoJsonProperties values;
        private final FeatureSink sink;
        private final GeoJsonReader geometries = new GeoJsonReader(Crs.CRS84, new GeoJsonLimits(limits.vertices(), 4, limits.bytes()));
        private Optional<Crs> crs = Optional.of(Crs.CRS84);
        private String declared = "";
        private boolean described;
        private long record;

        Reading(JsonParser parser, JsonFactory factory, FeatureSink sink) {
            this.parser = parser;
            this.values = new GeoJsonProperties(parser, factory);
            this.sink = sink;
        }

        private void run() {
            while (advance() != null) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "GeoJSON consists of objects");
                }
                root();
            }
            describe();
        }

        /** A collection or a feature: which one shows when its features or its geometry come. */
        private void root() {
            FeatureParts parts = new FeatureParts();
            boolean collection = false;
            int depth = depth();
            while (advance() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                advance();
                switch (name) {
                    case "features" -> {
                        collection = true;
                        features();
                    }
                    case "crs" -> declaration();
                    default -> member(name, parts, depth);
                }
            }
            if (!collection && parts.type.equals("Feature")) {
                record++;
                give(parts);
            } else if (!collection && !parts.type.equals("FeatureCollection")) {
                sink.problem(new Problem(ProblemKind.RECORD_DAMAGED, record + 1, "neither a feature nor a collection of them: " + parts.type));
            }
        }

        private void features() {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "features is a list");
            }
            while (advance() != JsonToken.END_ARRAY) {
                record++;
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    sink.problem(new Problem(ProblemKind.RECORD_DAMAGED, record, "a feature is an object"));
                    skip();
                    continue;
                }
                FeatureParts parts = new FeatureParts();
                int depth = depth();
                while (advance() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    advance();
                    member(name, parts, depth);
                }
                give(parts);
            }
        }

        private void member(String name, FeatureParts parts, int depth) {
            try {
                switch (name) {
                    case "type" -> parts.type = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
                    case "id" -> parts.id = parser.currentToken().isScalarValue() ? parser.getString() : null;
                    case "geometry" -> parts.wkb = parser.currentToken() == JsonToken.VALUE_NULL ? null : geometries.read(parser);
                    case "properties" -> values.readInto(parts.properties, limits.columns());
                    default -> { }
                }
                parser.skipChildren();
            } catch (MalformedGeoJsonException e) {
                parts.problem = String.valueOf(e.getMessage());
                leave(depth);
            } catch (JacksonException e) {
                throw malformed(e);
            }
        }

        /** After a geometry that was no geometry: forward to where the members of the feature go on. */
        private void leave(int depth) {
            while (depth() > depth) {
                if (advance() == null) {
                    throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the file ends within a geometry");
                }
            }
        }

        private void give(FeatureParts parts) {
            describe();
            if (parts.problem != null) {
                boolean tooMany = parts.problem.startsWith("more than");
                sink.problem(new Problem(tooMany ? ProblemKind.TOO_MANY_VERTICES : ProblemKind.GEOMETRY_DAMAGED, record, parts.problem));
            } else if (!parts.type.equals("Feature")) {
                sink.problem(new Problem(ProblemKind.RECORD_DAMAGED, record, "no feature: " + parts.type));
            } else {
                sink.feature(new Feature(record, parts.id, parts.wkb, parts.properties));
            }
        }

        private void describe() {
            if (!described) {
                described = true;
                if (crs.isEmpty()) {
                    sink.problem(new Problem(ProblemKind.CRS_UNKNOWN, 0, declared));
                }
                sink.describe(new SourceDescription(FileFormat.GEOJSON, GeoFiles.baseName(path), crs, declared, List.of()));
            }
        }

        private void declaration() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            try {
                values.readInto(members, limits.columns());
            } catch (JacksonException e) {
                throw malformed(e);
            }
            if (described) {
                sink.problem(new Problem(ProblemKind.CRS_UNKNOWN, 0, "a reference system is declared after the first feature"));
                return;
            }
            declared = members.containsKey("properties") ? String.valueOf(members.get("properties")) : "";
            crs = CrsName.recognise(declared);
        }

        private int depth() {
            return parser.streamReadContext().getNestingDepth();
        }

        private void skip() {
            try {
                parser.skipChildren();
            } catch (JacksonException e) {
                throw malformed(e);
            }
        }

        private @Nullable JsonToken advance() {
            try {
                return parser.nextToken();
            } catch (JacksonException e) {
                throw malformed(e);
            }
        }

        private BrokenFileException malformed(JacksonException e) {
            boolean tooLarge = e.getCause() instanceof BrokenFileException;
            return new BrokenFileException(tooLarge ? ProblemKind.TOO_LARGE : ProblemKind.FILE_DAMAGED,
                    "no well-formed JSON after feature " + record + ": " + e.getOriginalMessage());
        }
    }

    private static final class FeatureParts {
        private String type = "";
        private @Nullable String id;
        private byte @Nullable [] wkb;
        private @Nullable String problem;
        private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    }
}
