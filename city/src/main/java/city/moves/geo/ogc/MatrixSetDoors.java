package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.vector.Tile;
import city.moves.engines.tiles.vector.WebMercatorQuad;
import city.moves.geo.GeoPaths;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /tileMatrixSets}: the grids into which tiles are cut. There is one, which every map of the web reads. */
@Controller
class MatrixSetDoors {

    private static final List<Media> FORMS = List.of(Media.JSON);
    private static final String TITLE = "Google Maps Compatible for the World";
    private static final String SCALES = "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible";

    @GetMapping(GeoPaths.OGC + "/tileMatrixSets")
    void sets(Page page, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Request request = new Request(page, http, Set.of(), FORMS);
        List<Link> links = request.linksToForms();
        Link alone = new Link(request.address(path()), "self", Media.JSON.type(), TITLE);
        Answers.write(new TileDocuments.MatrixSets(List.of(new TileDocuments.MatrixSetEntry(WebMercatorQuad.ID, TITLE,
                WebMercatorQuad.URI, Crs.WEB_MERCATOR.uri(), List.of(alone))), links), Media.JSON, links, response);
    }

    @GetMapping(GeoPaths.OGC + "/tileMatrixSets/{tileMatrixSetId}")
    void set(@PathVariable String tileMatrixSetId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        demand(tileMatrixSetId);
        Request request = new Request(page, http, Set.of(), FORMS);
        Answers.write(new TileDocuments.MatrixSet(WebMercatorQuad.ID, TITLE, WebMercatorQuad.URI,
                Crs.WEB_MERCATOR.uri(), List.of("E", "N"), SCALES, IntStream.rangeClosed(0, WebMercatorQuad.LAST_ZOOM)
                        .mapToObj(MatrixSetDoors::matrix).toList()), Media.JSON, request.linksToForms(), response);
    }

    static String path() {
        return "/tileMatrixSets/" + WebMercatorQuad.ID;
    }

    /** @throws Refused unless it is the one that is offered */
    static void demand(String tileMatrixSetId) {
        if (!tileMatrixSetId.equals(WebMercatorQuad.ID)) {
            throw Refused.notFound();
        }
    }

    private static TileDocuments.Matrix matrix(int zoom) {
        double west = WebMercatorQuad.metres(new Tile(0, 0, 0)).west();
        return new TileDocuments.Matrix(String.valueOf(zoom), WebMercatorQuad.scaleDenominator(zoom),
                WebMercatorQuad.cellSize(zoom), "topLeft", List.of(west, -west), WebMercatorQuad.CELLS_PER_TILE,
                WebMercatorQuad.CELLS_PER_TILE, WebMercatorQuad.matrixSize(zoom), WebMercatorQuad.matrixSize(zoom));
    }
}
