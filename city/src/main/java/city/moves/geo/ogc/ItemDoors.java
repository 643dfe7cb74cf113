package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.Feature;
import city.moves.geo.FeatureFilter;
import city.moves.geo.FeatureTable;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.Sketch;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** {@code /collections/{collectionId}/items} and what lies behind: the features. */
@Controller
class ItemDoors {

    static final List<Media> PAGE_FORMS = List.of(Media.GEOJSON, Media.HTML, Media.CSV);
    static final List<Media> ONE_FORMS = List.of(Media.GEOJSON, Media.HTML);

    private static final int GREATEST_PAGE = 100;
    static final String CONTENT_CRS = "Content-Crs";

    private final Layers layers;
    private final SelectingFeatures features;
    private final Clock clock;

    ItemDoors(Layers layers, SelectingFeatures features, Clock clock) {
        this.layers = layers;
        this.features = features;
        this.clock = clock;
    }

    @GetMapping(GeoPaths.OGC + "/collections/{collectionId}/items")
    @Nullable ModelAndView items(@PathVariable String collectionId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        Layer layer = existing(collectionId);
        Request request = new Request(page, http, Query.parameters(layer), PAGE_FORMS);
        Query query = Query.of(request, layer);
        response.setHeader(CONTENT_CRS, "<" + query.crs().uri() + ">");
        Answers.addLinks(request.linksToForms(), response);
        Answers.addLinks(PropertySchema.links(layer, request), response);
        return switch (request.media()) {
            case HTML -> page.show("geo/ogc/items", model(layer, query, request));
            case CSV -> {
                sendTable(layer, query, response);
                yield null;
            }
            default -> {
                if (!Answers.knows(Answers.state(layer) + request.variant(), false, http, response)) {
                    new CollectionWriter(layer, query, request, features, clock).write(response);
                }
                yield null;
            }
        };
    }

    @GetMapping(GeoPaths.OGC + "/collections/{collectionId}/items/{featureId}")
    @Nullable ModelAndView item(@PathVariable String collectionId, @PathVariable String featureId, Page page,
            HttpServletRequest http, HttpServletResponse response) throws IOException {
        Layer layer = existing(collectionId);
        Request request = new Request(page, http, Set.of(Query.CRS), ONE_FORMS);
        Crs crs = Query.crs(request, Query.CRS, layer).crs();
        Feature feature = features.one(layer, featureId, wantsStored(layer, crs)).orElseThrow(Refused::notFound);
        response.setHeader(CONTENT_CRS, "<" + crs.uri() + ">");
        List<Link> links = new ArrayList<>(request.linksToForms());
        Answers.addLinks(links, response);
        links.add(new Link(request.address(CollectionText.path(layer)), "collection", Media.JSON.type(),
                page.text(layer.facts().title())));
        if (request.media() == Media.HTML) {
            List<Feature> others = new ArrayList<>();
            features.each(layer, FeatureFilter.ALL, 0, Sketch.MOST, false, others::add);
            return page.show("geo/ogc/item", ItemModel.of(layer, feature, crs, links, others));
        }
        String tag = FeatureTag.of(feature, layer, request.variant());
        if (!new ServletWebRequest(http, response).checkNotModified(tag)) {
            CollectionWriter.writeOne(feature, crs, links, response);
        }
        return null;
    }

    private Layer existing(String collectionId) {
        return layers.findPublished(collectionId).orElseThrow(Refused::notFound);
    }

    static boolean wantsStored(Layer layer, Crs crs) {
        return !crs.equals(Crs.CRS84) && crs.equals(layer.facts().storageCrs());
    }

    private ItemsModel model(Layer layer, Query query, Request request) throws IOException {
        List<Feature> found = new ArrayList<>();
        SelectingFeatures.Given given = features.each(layer, query.filter(), query.order(), query.after(),
                Math.min(query.limit(), GREATEST_PAGE), false, found::add);
        String next = given.more() ? request.addressWith(PageToken.PARAMETER, PageToken.of(given.last())) : "";
        return ItemsModel.of(layer, found, features.count(layer, query.filter()), next, request);
    }

    private void sendTable(Layer layer, Query query, HttpServletResponse response) {
        FeatureTable rows = new FeatureTable(layer, query.crs());
        CsvDownload.send(response, layer.key(), rows.head(), table -> {
            try {
                features.each(layer, query.filter(), query.order(), query.after(), query.limit(),
                        wantsStored(layer, query.crs()), feature -> rows.write(feature, table));
            } catch (IOException readerLeft) {
                throw new UncheckedIOException(readerLeft);
            }
        });
    }
}
