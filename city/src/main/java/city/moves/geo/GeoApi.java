package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.platform.datasets.Licence;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Page;
import city.moves.platform.web.Parameters;
import city.moves.platform.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The layers of the map as whole files. */
@RestController
@Tag(name = "geo", description = "Layers of the city's map; OGC API Features under /ogc has filters and pages")
class GeoApi {

    static final String PATH = "/api/v1/geo/layers";

    private static final int BUFFER = 1 << 16;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Layers layers;
    private final SelectingFeatures features;

    GeoApi(Layers layers, SelectingFeatures features) {
        this.layers = layers;
        this.features = features;
    }

    /** A layer for programs. */
    record LayerAnswer(String key, String title, String description, String geometry, long features, String licence,
            String attribution, boolean example, Instant changed, List<String> files) {}

    /** A page of layers. */
    record LayerPageAnswer(List<LayerAnswer> items, @Nullable String next) {}

    @Operation(summary = "Layers of the map by key")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    LayerPageAnswer layers(@RequestParam(defaultValue = "25") int limit,
            @RequestParam(defaultValue = "") String after, @Parameter(hidden = true) Page page) {
        KeyPage<Layer> found = layers.published(
                Parameters.after(after, text -> layers.findPublished(text).map(Layer::key).orElse(""), key -> key),
                Parameters.limit(limit));
        return new LayerPageAnswer(found.items().stream().map(layer -> answer(layer, page)).toList(), found.next());
    }

    private static LayerAnswer answer(Layer layer, Page page) {
        LayerFacts facts = layer.facts();
        return new LayerAnswer(layer.key(), page.text(facts.title()), page.text(facts.description()),
                facts.geometry().name(), layer.features(), facts.licence(), facts.attribution(), facts.example(),
                layer.changed(), Arrays.stream(WholeFile.values())
                        .map(form -> page.baseUrl() + form.path(layer.key())).toList());
    }

    @Operation(summary = "All features of a layer as GeoJSON")
    @GetMapping(path = PATH + "/{key}.geojson", produces = "application/geo+json")
    void geoJson(@PathVariable String key, HttpServletResponse response, @Parameter(hidden = true) Page page)
            throws IOException {
        Layer layer = existing(key);
        response.setContentType("application/geo+json");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + layer.key() + ".geojson\"");
        FeatureJson json = new FeatureJson(Crs.CRS84);
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        byte[] about = MAPPER.writeValueAsBytes(about(layer, page));
        out.write(about, 0, about.length - 1);
        out.write(",\"features\":[".getBytes(StandardCharsets.US_ASCII));
        boolean[] comma = new boolean[1];
        features.each(layer, FeatureFilter.ALL, 0, Integer.MAX_VALUE, false, feature -> {
            out.write(comma[0] ? ",\n" .getBytes(StandardCharsets.US_ASCII) : new byte[0]);
            json.write(feature, out);
            comma[0] = true;
        });
        out.write("]}\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The terms travel with the file. */
    private static Map<String, Object> about(Layer layer, Page page) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("type", "FeatureCollection");
        about.put("title", page.text(layer.facts().title()));
        about.put("license", Licence.of(layer.facts().licence()).name());
        about.put("attribution", layer.facts().attribution());
        about.put("timeStamp", layer.changed().toString());
        return about;
    }

    @Operation(summary = "All features of a layer as CSV")
    @GetMapping(path = PATH + "/{key}.csv", produces = "text/csv")
    void csv(@PathVariable String key, HttpServletResponse response) {
        Layer layer = existing(key);
        FeatureTable rows = new FeatureTable(layer, Crs.CRS84);
        CsvDownload.send(response, layer.key(), rows.head(), table -> {
            try {
                features.each(layer, FeatureFilter.ALL, 0, Integer.MAX_VALUE, false, feature -> rows.write(feature, table));
            } catch (IOException readerLeft) {
                throw new UncheckedIOException(readerLeft);
            }
        });
    }

    private Layer existing(String key) {
        return layers.findPublished(key).orElseThrow(Refused::notFound);
    }
}
