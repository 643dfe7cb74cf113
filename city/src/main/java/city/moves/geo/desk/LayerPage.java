package city.moves.geo.desk;

import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.EditableLayers;
import city.moves.geo.Feature;
import city.moves.geo.FeatureFilter;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.LayerRights;
import city.moves.geo.LayerState;
import city.moves.geo.Origin;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.Shown;
import city.moves.geo.Sketch;
import city.moves.geo.intake.FetchedLayers;
import city.moves.platform.audit.SubjectHistory;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/geo/themen/…}: what a layer is, who keeps it, and its features. */
@Controller
class LayerPage {

    static final String PATH = GeoPaths.DESK + "/themen/{key}";

    private static final int PER_PAGE = 25;
    private static final int LONGEST_WORDS = 100;
    private static final int COLUMNS = 4;
    private static final int DEEDS = 10;

    private final DeskLayers layers;
    private final EditableLayers editable;
    private final FindingFeatures finding;
    private final SelectingFeatures features;
    private final LayerOffices offices;
    private final SubjectHistory history;
    private final FetchedLayers fetched;

    LayerPage(DeskLayers layers, EditableLayers editable, FindingFeatures finding, SelectingFeatures features,
            LayerOffices offices, SubjectHistory history, FetchedLayers fetched) {
        this.layers = layers;
        this.editable = editable;
        this.finding = finding;
        this.features = features;
        this.offices = offices;
        this.history = history;
        this.fetched = fetched;
    }

    /**
     * What the page shows.
     *
     * @param writers what the offices are called that may edit besides the one in charge
     * @param matched how many features were found; empty if nobody counts so many
     * @param service from which it was fetched; empty if it came another way
     * @param next    the number behind which the next page begins; null at the end
     */
    record Model(Layer layer, String office, List<String> writers, Done done, Form search, List<Shown> found,
            OptionalLong matched, @Nullable String next, boolean further, Optional<Sketch> sketch,
            List<SubjectHistory.Told> deeds, Optional<FetchedLayers.Origin> service, boolean mayEdit, boolean mayKeep, boolean mayLetIn) {

        boolean published() {
            return layer.state() == LayerState.PUBLISHED;
        }

        boolean own() {
            return layer.origin() == Origin.OWN;
        }

        /** What stands in the table besides the name. */
        List<LayerProperty> columns() {
            return layer.facts().properties().stream().skip(1).limit(COLUMNS).toList();
        }

        @Nullable Box bounds() {
            return layer.bounds();
        }

        String firstHref(Page page) {
            return page.href(GeoPaths.desk(layer.key())) + "?q="
                    + URLEncoder.encode(search.value("q"), StandardCharsets.UTF_8);
        }

        String nextHref(Page page) {
            return next == null ? "" : firstHref(page) + "&nach=" + next + "#objekte";
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = layers.looked(key, actor);
        String words = form.value("q").strip();
        words = words.substring(0, Math.min(LONGEST_WORDS, words.length()));
        String after = form.value("nach");
        FindingFeatures.Found found = finding.find(layer, words,
                after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0, PER_PAGE);
        Map<String, String> names = offices.names(page);
        return page.show("geo/desk/layer", new Model(layer,
                names.getOrDefault(layer.facts().department(), layer.facts().department()),
                layer.writers().stream().map(writer -> names.getOrDefault(writer, writer)).toList(),
                Done.of(form.value("getan")), Form.showing(Map.of("q", words)),
                found.page().items().stream().map(feature -> Shown.of(layer, feature)).toList(), found.count(),
                found.page().next(), !after.isEmpty(), sketch(layer),
                history.of("geo", "layer:" + layer.key(), DEEDS, page), fetched.of(layer, actor), editable.mayEdit(actor, layer),
                LayerRights.mayKeep(actor, layer), LayerRights.mayLetIn(actor, layer)));
    }

    private Optional<Sketch> sketch(Layer layer) {
        List<Feature> some = new ArrayList<>();
        try {
            features.each(layer, FeatureFilter.ALL, 0, Sketch.MOST, false, some::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sketch.of(layer, some, "");
    }
}
