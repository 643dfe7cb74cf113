package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.GeoJsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A feature collection after RFC 7946 in CRS84, one feature per line, with the source note in the members {@code attribution}
 * and {@code license}. The stream is not closed.
 */
public final class GeoJsonExport implements FeatureWriter {
    private final JsonFactory factory = new JsonFactory();
    private final OutputStream out;
    private final GeoJsonWriter geometries;
    private boolean begun;

    /** @param source the system of the features' geometries */
    public GeoJsonExport(OutputStream out, Crs source, SourceNote note) throws IOException {
        this.out = out;
        this.geometries = new GeoJsonWriter(Transformation.between(source, Crs.CRS84));
        text("{\"type\":\"FeatureCollection\",\"attribution\":" + quoted(note.attribution()) + ",\"license\":" + quoted(note.licence())
                + ",\"features\":[");
    }

    @Override
    public void write(Feature feature) throws IOException {
        byte[] wkb = feature.wkb();
        ByteArrayOutputStream geometry = new ByteArrayOutputStream();
        if (wkb == null) {
            geometry.writeBytes("null".getBytes(StandardCharsets.US_ASCII));
        } else {
            geometries.write(wkb, geometry);
        }
        String id = feature.id();
        text((begun ? ",\n" : "\n") + "{\"type\":\"Feature\"" + (id == null ? "" : ",\"id\":" + quoted(id)) + ",\"properties\":"
                + properties(feature.properties()) + ",\"geometry\":");
        geometry.writeTo(out);
        text("}");
        begun = true;
    }

    @Override
    public void close() throws IOException {
        text("\n]}\n");
        out.flush();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeString(text);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String properties(Map<String, @Nullable Object> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            values.forEach((name, value) -> {
                json.writeName(name);
                switch (value) {
                    case null -> json.writeNull();
                    case Long number -> json.writeNumber(number);
                    case Double number -> json.writeNumber(number);
                    case Boolean truth -> json.writeBoolean(truth);
                    default -> json.writeString(value.toString());
                }
            });
            json.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
