package city.moves.geo;

import city.moves.platform.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The layers of the map as files of other programs, also by parts (RFC 9110, section 14). */
@RestController
@Tag(name = "geo")
class LayerFileApi {

    /** Raised whenever the same layer is written in another way, so that nobody keeps the old one. */
    private static final String WAY_OF_WRITING = "1";

    private final Layers layers;
    private final LayerFiles files;

    LayerFileApi(Layers layers, LayerFiles files) {
        this.layers = layers;
        this.files = files;
    }

    @Operation(summary = "All features of a layer as GeoPackage, in its own coordinate system")
    @GetMapping(path = GeoApi.PATH + "/{key}.gpkg", produces = "application/geopackage+sqlite3")
    void geoPackage(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(key, WholeFile.GEOPACKAGE, request, response);
    }

    @Operation(summary = "All features of a layer as an archive of shapefiles, in its own coordinate system")
    @GetMapping(path = GeoApi.PATH + "/{key}.shp.zip", produces = "application/zip")
    void shapefile(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(key, WholeFile.SHAPEFILE, request, response);
    }

    @Operation(summary = "All features of a layer as FlatGeobuf with its index, in its own coordinate system")
    @GetMapping(path = GeoApi.PATH + "/{key}.fgb", produces = "application/flatgeobuf")
    void flatGeobuf(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(key, WholeFile.FLATGEOBUF, request, response);
    }

    private void send(String key, WholeFile form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Layer layer = layers.findPublished(key).orElseThrow(Refused::notFound);
        String tag = "\"%s-%d-%d-%d%s\"".formatted(WAY_OF_WRITING, layer.number(), layer.version(), layer.content(),
                form.name(""));
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        try (LayerFile.Reading file = files.read(layer, form)) {
            HttpRange range = range(request, tag);
            long from = range.getRangeStart(file.bytes());
            long to = range.getRangeEnd(file.bytes());
            if (from > to) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
                response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
                return;
            }
            boolean part = to - from + 1 < file.bytes();
            response.setContentType(form.mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.name(key) + "\"");
            response.setHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(to - from + 1));
            if (part) {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + file.bytes());
            }
            if (HttpMethod.GET.matches(request.getMethod())) {
                file.copy(from, to, response.getOutputStream());
            }
        }
    }

    /** The part that is asked for; the whole if none is, if several are, or if somebody has a part of another file. */
    private static HttpRange range(HttpServletRequest request, String tag) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(tag)) {
            return HttpRange.createByteRange(0);
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
            return ranges.size() == 1 ? ranges.getFirst() : HttpRange.createByteRange(0);
        } catch (IllegalArgumentException notAsTheStandardHasIt) {
            return HttpRange.createByteRange(0);
        }
    }
}
