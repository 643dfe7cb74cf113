package city.moves.geo.remote;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collections of GeoJSON, feature by feature into one. The system may stand behind the features, so it is written when all
 * have come.
 */
final class JsonPages implements PageReader {

    private static final int LONGEST_FEATURE = 64 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(LONGEST_FEATURE).maxNestingDepth(100).build()).build();

    private final Path body;
    private final PagedIds ids = new PagedIds();
    private @Nullable JsonNode crs;
    private boolean begun;

    JsonPages(Path body) {
        this.body = body;
    }

    @Override
    public Page read(InputStream answer, URI address) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(body, StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND));
                JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), answer)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw noGeoJson();
            }
            return new Reading(parser, out).page(address);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException unread) {
                throw unread;
            }
            throw noGeoJson();
        }
    }

    private static Disappointing noGeoJson() {
        return Disappointing.because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.no-geojson"));
    }

    private final class Reading {

        private final JsonParser parser;
        private final OutputStream out;
        private final ObjectNode rest = JsonNodeFactory.instance.objectNode();
        private long features;
        private String first = "";
        private boolean collection;

        private Reading(JsonParser parser, OutputStream out) {
            this.parser = parser;
            this.out = out;
        }

        private Page page(URI address) throws IOException {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "features" -> features();
                    case "crs" -> system(MAPPER.readTree(text()));
                    case "links", "numberMatched", "totalFeatures", "type" -> rest.set(name, MAPPER.readTree(text()));
                    default -> parser.skipChildren();
                }
            }
            if (!collection || !rest.path("type").asString("").equals("FeatureCollection")) {
                throw noGeoJson();
            }
            long matched = rest.path("numberMatched").asLong(rest.path("totalFeatures").asLong(-1));
            return new Page(features, first, OgcApi.link(address, rest, "next").orElse(null), matched);
        }

        private void features() throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw noGeoJson();
            }
            collection = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String feature = text();
                String id = id(feature);
                if (!id.isEmpty()) {
                    ids.add(id);
                }
                if (features++ == 0) {
                    first = feature;
                }
                out.write((begun ? ",\n" : "").getBytes(StandardCharsets.UTF_8));
                out.write(feature.getBytes(StandardCharsets.UTF_8));
                begun = true;
            }
            ids.endPage();
        }

        private static String id(String feature) {
            try (JsonParser members = FACTORY.createParser(ObjectReadContext.empty(), feature)) {
                boolean object = members.nextToken() == JsonToken.START_OBJECT;
                while (object && members.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean id = members.currentName().equals("id");
                    if (members.nextToken().isScalarValue() && id) {
                        return members.getString();
                    }
                    members.skipChildren();
                }
            }
            return "";
        }

        private String text() {
            StringWriter text = new StringWriter();
            try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
                generator.copyCurrentStructure(parser);
            }
            return text.toString();
        }

        private void system(JsonNode said) throws IOException {
            if (said.isNull()) {
                return;
            }
            if (crs != null && !crs.equals(said)) {
                throw Disappointing.because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.systems"));
            }
            crs = said;
        }
    }

    @Override
    public long repeated() {
        return ids.repeated();
    }

    @Override
    public InputStream file() throws IOException {
        String head = "{\"type\":\"FeatureCollection\"," + (crs == null ? "" : "\"crs\":" + crs + ",") + "\"features\":[\n";
        return new SequenceInputStream(Collections.enumeration(List.of(bytes(head), Files.newInputStream(body), bytes("\n]}"))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
