package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.GeoJsonLimits;
import city.moves.engines.tiles.geometry.GeoJsonReader;
import city.moves.platform.places.MapFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented lines and areas of the demo city, from {@code demo/geo/<layer>.geojson}. */
final class DemoShapes {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DemoShapes() {}

    static List<MapFeature> of(String layer) {
        String file = "/demo/geo/" + layer + ".geojson";
        try (InputStream bytes = DemoShapes.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + file);
            }
            List<MapFeature> features = new ArrayList<>();
            GeoJsonReader reader = new GeoJsonReader(Crs.CRS84, GeoJsonLimits.STANDARD);
            for (JsonNode feature : MAPPER.readTree(bytes).get("features")) {
                Map<String, String> properties = new HashMap<>();
                feature.get("properties").forEachEntry((name, value) -> properties.put(name, value.asString()));
                features.add(new MapFeature(feature.get("id").asString(),
                        reader.read(feature.get("geometry").toString().getBytes(StandardCharsets.UTF_8)), properties));
            }
            return features;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
