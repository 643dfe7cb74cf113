package city.moves.geo.ogc;

import city.moves.geo.Feature;
import city.moves.geo.FeatureFilter;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.Sketch;
import city.moves.platform.datasets.Licence;
import city.moves.platform.identity.Departments;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /collections} and {@code /collections/{collectionId}}: the layers. */
@Controller
class CollectionDoors {

    private static final List<Media> FORMS = List.of(Media.JSON, Media.HTML);

    private final Layers layers;
    private final SelectingFeatures features;
    private final Departments departments;

    CollectionDoors(Layers layers, SelectingFeatures features, Departments departments) {
        this.layers = layers;
        this.features = features;
        this.departments = departments;
    }

    /** What the page of all layers shows. */
    record AllModel(List<Layer> layers, Documents.Collections document) {}

    /** What the page of a layer shows. */
    record OneModel(Layer layer, Documents.Collection document, String office, Licence licence,
            List<OfferedCrs> systems, Optional<Sketch> sketch) {

        @Nullable LocalDate from() {
            return day(layer.earliest());
        }

        @Nullable LocalDate until() {
            return day(layer.latest());
        }

        private static @Nullable LocalDate day(@Nullable Instant moment) {
            return moment == null ? null : LocalDate.ofInstant(moment, ZoneOffset.UTC);
        }
    }

    @GetMapping(GeoPaths.OGC + "/collections")
    @Nullable ModelAndView collections(Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Request request = new Request(page, http, Set.of(), FORMS);
        List<Layer> published = layers.published();
        List<Link> links = request.linksToForms();
        Documents.Collections document = new Documents.Collections(links, published.stream()
                .map(layer -> CollectionText.of(layer, request, CollectionText.linksToIt(layer, request))).toList());
        if (request.media() == Media.HTML) {
            return page.show("geo/ogc/collections", new AllModel(published, document));
        }
        if (!Answers.knowsAll(published, request, http, response)) {
            Answers.write(document, request.media(), links, response);
        }
        return null;
    }

    @GetMapping(GeoPaths.OGC + "/collections/{collectionId}")
    @Nullable ModelAndView collection(@PathVariable String collectionId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        Layer layer = layers.findPublished(collectionId).orElseThrow(Refused::notFound);
        Request request = new Request(page, http, Set.of(), FORMS);
        List<Link> links = request.linksToForms();
        Documents.Collection document = CollectionText.of(layer, request, links);
        if (request.media() == Media.HTML) {
            return page.show("geo/ogc/collection", new OneModel(layer, document, office(layer, page),
                    Licence.of(layer.facts().licence()), OfferedCrs.of(layer), sketch(layer)));
        }
        Answers.write(document, request.media(), links, response);
        return null;
    }

    private Optional<Sketch> sketch(Layer layer) throws IOException {
        List<Feature> some = new ArrayList<>();
        features.each(layer, FeatureFilter.ALL, 0, Sketch.MOST, false, some::add);
        return Sketch.of(layer, some, "");
    }

    private String office(Layer layer, Page page) {
        String key = layer.facts().department();
        return departments.find(key).map(office -> office.name(page.language())).orElse(key);
    }
}
