package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A program that reads tiles of the shared city, by a decoder that others wrote. */
final class TileClient {

    private final RunningCity city = RunningCity.get();
    private final HttpClient http = HttpClient.newHttpClient();

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(path.startsWith("http") ? path : city.baseUrl() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(path, failure);
        }
    }

    /** The layers of a tile, which has to have something in it. */
    Map<String, JtsLayer> read(String path) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return decoded(answer.body());
    }

    static Map<String, JtsLayer> decoded(byte[] bytes) {
        try {
            JtsMvt tile = MvtReader.loadMvt(new ByteArrayInputStream(bytes), new GeometryFactory(),
                    new TagKeyValueMapConverter(false, "number"));
            return tile.getLayersByName();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> properties(Geometry geometry) {
        return (Map<String, Object>) geometry.getUserData();
    }

    static List<Geometry> features(JtsLayer layer) {
        return List.copyOf(layer.getGeometries());
    }
}
