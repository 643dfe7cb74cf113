package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.EditableLayers;
import city.moves.geo.Expectation;
import city.moves.geo.Feature;
import city.moves.geo.FeatureHistory;
import city.moves.geo.FeatureJson;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.geo.RestoringFeature;
import city.moves.geo.SelectingFeatures;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ProgramActors;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code …/items/{featureId}/versions}: what a feature was and who changed it why, for those who may change it; and
 * making it again what it was.
 */
@Controller
class HistoryDoors {

    static final String BEFORE = "before";

    private static final List<Media> FORMS = List.of(Media.JSON);
    private static final int USUAL_LIMIT = 20;
    private static final int GREATEST_LIMIT = 100;

    private final Layers layers;
    private final SelectingFeatures features;
    private final FeatureHistory history;
    private final RestoringFeature restoring;
    private final EditableLayers editable;
    private final ProgramActors programs;
    private final AskedEdits asks;

    HistoryDoors(Layers layers, SelectingFeatures features, FeatureHistory history, RestoringFeature restoring,
            EditableLayers editable, ProgramActors programs, AskedEdits asks) {
        this.layers = layers;
        this.features = features;
        this.history = history;
        this.restoring = restoring;
        this.editable = editable;
        this.programs = programs;
        this.asks = asks;
    }

    @GetMapping(GeoPaths.OGC + "/collections/{collectionId}/items/{featureId}/versions")
    void versions(@PathVariable String collectionId, @PathVariable String featureId, Page page, HttpServletRequest http,
            HttpServletResponse response) throws IOException {
        Actor actor = programs.needed(http, response);
        Layer layer = existing(collectionId);
        if (!editable.mayEdit(actor, layer)) {
            throw new Refused(Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text"));
        }
        Request request = new Request(page, http, Set.of(Query.LIMIT, BEFORE), FORMS);
        int limit = request.parameter(Query.LIMIT).map(text -> Query.limit(text, GREATEST_LIMIT)).orElse(USUAL_LIMIT);
        int before = request.parameter(BEFORE).map(HistoryDoors::version).orElse(Integer.MAX_VALUE);
        List<FeatureHistory.Version> found = history.versions(layer, featureId, before, limit + 1);
        if (found.isEmpty() && before == Integer.MAX_VALUE) {
            throw Refused.notFound();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(Media.JSON.type());
        List<FeatureHistory.Version> shown = found.subList(0, Math.min(limit, found.size()));
        List<Link> links = new ArrayList<>(request.linksToForms());
        if (found.size() > limit) {
            links.add(new Link(request.addressWith(BEFORE, String.valueOf(shown.getLast().feature().version())), "next",
                    Media.JSON.type(), page.text("geo.ogc.link.next")));
        }
        write(shown, links, response.getOutputStream());
    }

    private static void write(List<FeatureHistory.Version> versions, List<Link> links, OutputStream out)
            throws IOException {
        FeatureJson json = new FeatureJson(Crs.CRS84);
        out.write("{\"versions\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < versions.size(); i++) {
            FeatureHistory.Version version = versions.get(i);
            out.write((i == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
            json.open(version.feature(), out);
            out.write(",\"change\":".getBytes(StandardCharsets.UTF_8));
            out.write(Answers.MAPPER.writeValueAsBytes(Members.of("version", version.feature().version(), "kind",
                    version.kind(), "changed", version.feature().changed().toString(), "name", version.name(), "reason",
                    version.reason())));
            out.write('}');
        }
        out.write("],\"links\":".getBytes(StandardCharsets.UTF_8));
        out.write(Answers.MAPPER.writeValueAsBytes(links));
        out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(GeoPaths.OGC + "/collections/{collectionId}/items/{featureId}/versions/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String collectionId, @PathVariable String featureId, @PathVariable String version,
            Page page, HttpServletRequest http, HttpServletResponse response) throws IOException {
        AskedEdits.Asked asked = asks.of(collectionId, page, http, response);
        Layer layer = asked.layer();
        Edit edit = asked.edit();
        Optional<Feature> present = features.one(layer, featureId, false);
        Expectation expected = present.isEmpty() ? (_, _) -> false : edit.expectation(present);
        Feature feature = Edit.done(
                restoring.restore(layer, featureId, version(version), expected, asked.actor(), edit.reason()));
        EditingDoors.tag(feature, layer, edit, response);
    }

    private static int version(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Request.refused(BEFORE, "geo.ogc.version.unreadable");
        }
        return Integer.parseInt(text);
    }

    private Layer existing(String collectionId) {
        return layers.findPublished(collectionId).orElseThrow(Refused::notFound);
    }
}
