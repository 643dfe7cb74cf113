package city.moves.geo.desk;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.CitySurroundings;
import city.moves.geo.CreatingFeature;
import city.moves.geo.EditableLayers;
import city.moves.geo.Feature;
import city.moves.geo.FeatureDraft;
import city.moves.geo.FeatureHistory;
import city.moves.geo.Layer;
import city.moves.geo.ReplacingFeature;
import city.moves.geo.SelectingFeatures;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/neu} and {@code …/objekte/…/bearbeiten}: what a feature is and where, on one page. */
@Controller
class EditFeaturePage {

    private static final String NEW = LayerPage.PATH + "/neu";
    private static final String EDIT = FeaturePage.PATH + "/bearbeiten";
    private static final String TEMPLATE = "geo/desk/edit";

    private final DeskLayers layers;
    private final EditableLayers editable;
    private final SelectingFeatures features;
    private final FeatureHistory history;
    private final CreatingFeature creating;
    private final ReplacingFeature replacing;
    private final CitySurroundings surroundings;

    EditFeaturePage(DeskLayers layers, EditableLayers editable, SelectingFeatures features, FeatureHistory history,
            CreatingFeature creating, ReplacingFeature replacing, CitySurroundings surroundings) {
        this.layers = layers;
        this.editable = editable;
        this.features = features;
        this.history = history;
        this.creating = creating;
        this.replacing = replacing;
        this.surroundings = surroundings;
    }

    @GetMapping(NEW)
    ModelAndView add(@PathVariable String key, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, editable::mayEdit);
        return page.show(TEMPLATE, model(layer, null, Form.showing(new FeatureFields(layer).of(null))));
    }

    @PostMapping(NEW)
    ModelAndView create(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, editable::mayEdit);
        FeatureDraft draft = new FeatureFields(layer).read(form, null);
        PlaceFields.askWhetherMeant(form, draft.geometry(), surroundings.box());
        String reason = form.text(FeaturePage.REASON, FeaturePage.LONGEST_REASON);
        EditedFeature again = model(layer, null, form);
        if (form.hasErrors()) {
            return show(Trouble.INPUT_MALFORMED, again, page);
        }
        return switch (creating.create(layer, draft, actor, reason)) {
            case Outcome.Done<Feature>(Feature feature) -> done(layer, feature, Done.CREATED, page);
            case Outcome.Refused<Feature>(List<Refusal> refusals) -> throw new Refused(refusals);
        };
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable String key, @PathVariable String id, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, editable::mayEdit);
        Feature feature = features.one(layer, id, true).orElseThrow(Refused::notFound);
        Map<String, String> shown = new LinkedHashMap<>(new FeatureFields(layer).of(feature));
        shown.put("version", String.valueOf(feature.version()));
        shown.put(FeaturePage.NUMBER, String.valueOf(feature.number()));
        return page.show(TEMPLATE, model(layer, feature, Form.showing(shown)));
    }

    @PostMapping(EDIT)
    ModelAndView save(@PathVariable String key, @PathVariable String id, Form form, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, editable::mayEdit);
        Optional<Feature> stored = features.one(layer, id, true);
        Feature seen = history.version(layer, id, form.version()).map(FeatureHistory.Version::feature)
                .filter(version -> form.value(FeaturePage.NUMBER).equals(String.valueOf(version.number())))
                .or(() -> stored).orElseThrow(Refused::notFound);
        FeatureDraft draft = withChosenPlace(new FeatureFields(layer).read(form, seen), form, stored);
        if (!Arrays.equals(draft.geometry(), seen.geometry())) {
            PlaceFields.askWhetherMeant(form, draft.geometry(), surroundings.box());
        }
        String reason = form.text(FeaturePage.REASON, FeaturePage.LONGEST_REASON);
        if (form.hasErrors()) {
            return show(Trouble.INPUT_MALFORMED, model(layer, seen, form), page);
        }
        return switch (replacing.replace(layer, id, FeaturePage.seen(form), draft, actor, reason)) {
            case Outcome.Done<Feature>(Feature feature) -> done(layer, feature, Done.CHANGED, page);
            case Outcome.Refused<Feature>(List<Refusal> refusals) -> {
                if (refusals.getFirst().trouble() != Trouble.PRECONDITION_FAILED) {
                    throw new Refused(refusals);
                }
                yield conflict(layer, id, seen, form, draft, page);
            }
        };
    }

    /** After both moved it, the place of the other one may have been chosen. */
    private static FeatureDraft withChosenPlace(FeatureDraft draft, Form form, Optional<Feature> stored) {
        return stored.filter(_ -> form.value(FeatureMerge.PLACE).equals(FeatureMerge.THEIRS))
                .map(theirs -> new FeatureDraft(theirs.geometry(), theirs.stored(), draft.properties())).orElse(draft);
    }

    private ModelAndView conflict(Layer layer, String id, Feature seen, Form form, FeatureDraft draft, Page page) {
        Optional<Feature> stored = features.one(layer, id, true);
        if (stored.isEmpty()) {
            form.refuse(Refusal.of(Trouble.CHANGED_MEANWHILE, "geo.desk.feature.gone-meanwhile"));
            return show(Trouble.CHANGED_MEANWHILE, model(layer, seen, form), page);
        }
        FeatureMerge merge = FeatureMerge.of(layer, seen, stored.get(), form);
        merge.form().refuse(Refusal.of(Trouble.CHANGED_MEANWHILE, "geo.desk.feature.changed-meanwhile"));
        return show(Trouble.CHANGED_MEANWHILE, new EditedFeature(layer, stored.get(), merge.form(), merge,
                merge.bothPlaced() ? Comparison.of(stored.get().geometry(), draft.geometry()) : Optional.empty(),
                around(layer, stored.get())), page);
    }

    private EditedFeature model(Layer layer, @Nullable Feature feature, Form form) {
        return new EditedFeature(layer, feature, form, null, Optional.empty(), around(layer, feature));
    }

    /** The feature, else its layer, else the city. */
    private Box around(Layer layer, @Nullable Feature feature) {
        return Optional.ofNullable(feature).map(Feature::geometry).flatMap(Wkb::box)
                .or(() -> Optional.ofNullable(layer.bounds())).orElseGet(surroundings::box);
    }

    private static ModelAndView show(Trouble trouble, EditedFeature model, Page page) {
        return page.show(HttpStatusCode.valueOf(trouble.status()), TEMPLATE, model);
    }

    private static ModelAndView done(Layer layer, Feature feature, Done done, Page page) {
        return page.redirect(FeaturePage.Model.address(layer, feature.id()) + "?getan=" + done.slug());
    }
}
