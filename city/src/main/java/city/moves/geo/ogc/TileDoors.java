package city.moves.geo.ogc;

import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.tiles.LiveTile;
import city.moves.geo.tiles.LiveTiles;
import city.moves.geo.tiles.PublishedNow;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /tiles} and {@code /collections/{collectionId}/tiles}: vector tiles of all layers and of each. */
@Controller
class TileDoors {

    private static final String ALL = GeoPaths.OGC + "/tiles";
    private static final String ONE = GeoPaths.OGC + "/collections/{collectionId}/tiles";
    private static final String SET = "/{tileMatrixSetId}";
    private static final String TILE = SET + "/{tileMatrix}/{tileRow}/{tileCol}";
    private static final List<Media> LIST_FORMS = List.of(Media.JSON);
    private static final List<Media> SET_FORMS = List.of(Media.JSON, Media.TILEJSON);
    private static final List<Media> TILE_FORMS = List.of(Media.MVT);

    private final PublishedNow published;
    private final LiveTiles tiles;

    TileDoors(PublishedNow published, LiveTiles tiles) {
        this.published = published;
        this.tiles = tiles;
    }

    @GetMapping(ALL)
    void sets(Page page, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Request request = new Request(page, http, Set.of(), LIST_FORMS);
        writeList(all(request), response);
    }

    @GetMapping(ONE)
    void sets(@PathVariable String collectionId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Layer layer = existing(collectionId);
        writeList(one(layer, new Request(page, http, Set.of(), LIST_FORMS)), response);
    }

    @GetMapping(ALL + SET)
    void set(@PathVariable String tileMatrixSetId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        MatrixSetDoors.demand(tileMatrixSetId);
        writeSet(all(new Request(page, http, Set.of(), SET_FORMS)), response);
    }

    @GetMapping(ONE + SET)
    void set(@PathVariable String collectionId, @PathVariable String tileMatrixSetId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        Layer layer = existing(collectionId);
        MatrixSetDoors.demand(tileMatrixSetId);
        writeSet(one(layer, new Request(page, http, Set.of(), SET_FORMS)), response);
    }

    @GetMapping(ALL + TILE)
    void tile(@PathVariable String tileMatrixSetId, @PathVariable String tileMatrix, @PathVariable String tileRow,
            @PathVariable String tileCol, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        MatrixSetDoors.demand(tileMatrixSetId);
        writeTile(published.all(), tileMatrix, tileRow, tileCol, new Request(page, http, Set.of(), TILE_FORMS), http,
                response);
    }

    @GetMapping(ONE + TILE)
    void tile(@PathVariable String collectionId, @PathVariable String tileMatrixSetId, @PathVariable String tileMatrix,
            @PathVariable String tileRow, @PathVariable String tileCol, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        Layer layer = existing(collectionId);
        MatrixSetDoors.demand(tileMatrixSetId);
        writeTile(List.of(layer), tileMatrix, tileRow, tileCol, new Request(page, http, Set.of(), TILE_FORMS), http,
                response);
    }

    private Layer existing(String collectionId) {
        return published.find(collectionId).orElseThrow(Refused::notFound);
    }

    private TileSetText all(Request request) {
        return new TileSetText(request, "", LandingDoors.title(request.page()), published.all());
    }

    private static TileSetText one(Layer layer, Request request) {
        return new TileSetText(request, CollectionText.path(layer), request.page().text(layer.facts().title()),
                List.of(layer));
    }

    private static void writeList(TileSetText text, HttpServletResponse response) throws IOException {
        List<Link> links = text.request().linksToForms();
        Answers.write(new TileDocuments.TileSets(List.of(text.tileSet()), links), Media.JSON, links, response);
    }

    private static void writeSet(TileSetText text, HttpServletResponse response) throws IOException {
        Media form = text.request().media();
        Answers.write(form == Media.TILEJSON ? text.tileJson() : text.tileSet(), form, text.request().linksToForms(),
                response);
    }

    private void writeTile(List<Layer> layers, String matrix, String row, String column, Request request,
            HttpServletRequest http, HttpServletResponse response) throws IOException {
        LiveTile tile = tiles.tile(layers, number(matrix), number(row), number(column)).orElseThrow(Refused::notFound);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (Answers.knows(tile.state(), false, http, response)) {
            return;
        }
        if (tile.empty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType(request.media().type());
        boolean compressed = readsGzip(http);
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] bytes = compressed ? tile.compressed() : tile.plain();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean readsGzip(HttpServletRequest http) {
        String accepted = http.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(.*[, ])?(gzip|\\*)(?! *; *q=0(\\.0*)?( *,|$)).*");
    }

    /** A place in the matrix; what is no number is nowhere. */
    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Refused.notFound();
        }
        return Integer.parseInt(text);
    }
}
