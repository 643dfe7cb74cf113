package city.moves.geo.ogc;

import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.map.BaseMap;
import city.moves.geo.map.MapStyle;
import city.moves.geo.map.MapTheme;
import city.moves.geo.map.StyledLayer;
import city.moves.geo.tiles.LiveTiles;
import city.moves.geo.tiles.PublishedNow;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /styles} and {@code /collections/{collectionId}/styles}: how all layers are drawn together, and each alone, by
 * day and by night. Alone its features are coloured by their categories.
 */
@Controller
class StyleDoors {

    private static final String ALL = GeoPaths.OGC + "/styles";
    private static final String ONE = GeoPaths.OGC + "/collections/{collectionId}/styles";
    private static final String STYLE = "/{styleId}";
    private static final List<Media> LIST_FORMS = List.of(Media.JSON);
    private static final List<Media> STYLE_FORMS = List.of(Media.STYLE);

    private final PublishedNow published;
    private final LiveTiles tiles;
    private final BaseMap base;

    StyleDoors(PublishedNow published, LiveTiles tiles, BaseMap base) {
        this.base = base;
        this.published = published;
        this.tiles = tiles;
    }

    /** {@code …/styles}. */
    record Styles(String defaultStyle, List<Style> styles, List<Link> links) {}

    /** A style in the list. */
    record Style(String id, String title, List<Link> links) {}

    @GetMapping(ALL)
    void styles(Page page, HttpServletRequest http, HttpServletResponse response) throws IOException {
        list("", new Request(page, http, Set.of(), LIST_FORMS), response);
    }

    @GetMapping(ONE)
    void styles(@PathVariable String collectionId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Layer layer = existing(collectionId);
        list(CollectionText.path(layer), new Request(page, http, Set.of(), LIST_FORMS), response);
    }

    @GetMapping(ALL + STYLE)
    void style(@PathVariable String styleId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        MapTheme theme = MapTheme.of(styleId).orElseThrow(Refused::notFound);
        Request request = new Request(page, http, Set.of(), STYLE_FORMS);
        write(new MapStyle(page, theme, request.root(), base).document(LandingDoors.title(page),
                published.all().stream().map(layer -> StyledLayer.plain(layer, tiles)).toList()), request, http, response);
    }

    @GetMapping(ONE + STYLE)
    void style(@PathVariable String collectionId, @PathVariable String styleId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        Layer layer = existing(collectionId);
        MapTheme theme = MapTheme.of(styleId).orElseThrow(Refused::notFound);
        Request request = new Request(page, http, Set.of(), STYLE_FORMS);
        write(new MapStyle(page, theme, request.root(), base).document(page.text(layer.facts().title()),
                List.of(StyledLayer.alone(layer, tiles))), request, http, response);
    }

    /** The ways to the styles of something, from where it is described. */
    static List<Link> links(Request request, String base) {
        return List.of(new Link(request.address(base + "/styles"), "http://www.opengis.net/def/rel/ogc/1.0/styles",
                Media.JSON.type(), request.page().text("geo.ogc.link.styles")));
    }

    private Layer existing(String collectionId) {
        return published.find(collectionId).orElseThrow(Refused::notFound);
    }

    private static void list(String base, Request request, HttpServletResponse response) throws IOException {
        List<Link> links = request.linksToForms();
        List<Style> styles = Stream.of(MapTheme.values()).map(theme -> {
            String title = request.page().text(theme == MapTheme.DARK ? "geo.map.dark" : "geo.map.light");
            return new Style(theme.word(), title, List.of(new Link(request.address(base + "/styles/" + theme.word()),
                    "stylesheet", Media.STYLE.type(), title)));
        }).toList();
        Answers.write(new Styles(MapTheme.LIGHT.word(), styles, links), Media.JSON, links, response);
    }

    private static void write(Map<String, Object> style, Request request, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        if (!Answers.knows(Answers.MAPPER.writeValueAsString(style), false, http, response)) {
            Answers.write(style, Media.STYLE, request.linksToForms(), response);
        }
    }
}
