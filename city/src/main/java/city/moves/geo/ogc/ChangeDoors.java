package city.moves.geo.ogc;

import city.moves.geo.FeatureHistory;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /collections/{collectionId}/changes}: for whoever keeps a copy of a layer, what changed since the last visit. */
@Controller
class ChangeDoors {

    static final String SINCE = "since";

    private static final List<Media> FORMS = List.of(Media.JSON);
    private static final int USUAL_LIMIT = 1_000;
    private static final String PLACE = "([0-9]{1,18})\\.([0-9]{1,18})";

    private final Layers layers;
    private final FeatureHistory history;

    ChangeDoors(Layers layers, FeatureHistory history) {
        this.layers = layers;
        this.history = history;
    }

    /** A change for programs. */
    record Change(String id, int version, String kind, String at) {}

    /**
     * The document.
     *
     * @param since where the next visit goes on
     */
    record Changes(List<Change> changes, String since, List<Link> links) {}

    @GetMapping(GeoPaths.OGC + "/collections/{collectionId}/changes")
    void changes(@PathVariable String collectionId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Layer layer = layers.findPublished(collectionId).orElseThrow(Refused::notFound);
        Request request = new Request(page, http, Set.of(SINCE, Query.LIMIT), FORMS);
        int limit = request.parameter(Query.LIMIT).map(text -> Query.limit(text, Query.GREATEST_LIMIT)).orElse(USUAL_LIMIT);
        FeatureHistory.Place after = request.parameter(SINCE).map(ChangeDoors::place)
                .orElse(FeatureHistory.Place.BEGINNING);
        List<FeatureHistory.Change> found = history.changes(layer, after, limit);
        FeatureHistory.Place last = found.isEmpty() ? after : found.getLast().place();
        String since = last.transaction() + "." + last.sequence();
        List<Link> links = new ArrayList<>(request.linksToForms());
        links.add(new Link(request.addressWith(SINCE, since), "next", Media.JSON.type(), page.text("geo.ogc.link.changes-next")));
        Answers.write(new Changes(found.stream().map(change -> new Change(change.id(), change.version(), change.kind(),
                change.at().toString())).toList(), since, links), Media.JSON, request.linksToForms(), response);
    }

    private static FeatureHistory.Place place(String text) {
        if (!text.matches(PLACE)) {
            throw Request.refused(SINCE, "geo.ogc.since.unreadable");
        }
        String[] parts = text.split("\\.");
        return new FeatureHistory.Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
