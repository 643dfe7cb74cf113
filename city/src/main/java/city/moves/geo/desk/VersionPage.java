package city.moves.geo.desk;

import city.moves.geo.EditableLayers;
import city.moves.geo.Feature;
import city.moves.geo.FeatureHistory;
import city.moves.geo.Layer;
import city.moves.geo.RestoringFeature;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.Shown;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.HashMap;
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

/** {@code …/objekte/…/fassungen/…}: what a feature was once beside what it is now, and making it that again. */
@Controller
class VersionPage {

    private static final String PATH = FeaturePage.PATH + "/fassungen/{version}";

    private final DeskLayers layers;
    private final EditableLayers editable;
    private final SelectingFeatures features;
    private final FeatureHistory history;
    private final RestoringFeature restoring;

    VersionPage(DeskLayers layers, EditableLayers editable, SelectingFeatures features, FeatureHistory history,
            RestoringFeature restoring) {
        this.layers = layers;
        this.editable = editable;
        this.features = features;
        this.history = history;
        this.restoring = restoring;
    }

    /**
     * What the page shows.
     *
     * @param now    the feature as it is; null if it is gone
     * @param places where it was and where it is
     */
    record Model(Layer layer, FeatureHistory.Version version, Shown then, @Nullable Shown now,
            Optional<Comparison> places, Form form, boolean mayRestore) {

        String address() {
            return FeaturePage.Model.address(layer, then.id());
        }

        int number() {
            return then.feature().version();
        }

        /** True if the feature is this version right now. */
        boolean current() {
            return now != null && now.feature().version() == number() && now.feature().number() == then.feature().number();
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String key, @PathVariable String id, @PathVariable String version, Actor actor,
            Page page) {
        Layer layer = layers.looked(key, actor);
        return page.show("geo/desk/version", model(layer, id, version, Map.of(), actor));
    }

    @PostMapping(PATH)
    ModelAndView restore(@PathVariable String key, @PathVariable String id, @PathVariable String version, Form form,
            Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, editable::mayEdit);
        String reason = form.requiredText(FeaturePage.REASON, FeaturePage.LONGEST_REASON, "geo.desk.feature.no-reason");
        if (form.hasErrors()) {
            return again(Trouble.INPUT_MALFORMED, model(layer, id, version, reason, actor), form.errors(), page);
        }
        return switch (restoring.restore(layer, id, number(version), FeaturePage.seen(form), actor, reason)) {
            case Outcome.Done<Feature> _ -> page.redirect(
                    FeaturePage.Model.address(layer, id) + "?getan=" + Done.RESTORED.slug());
            case Outcome.Refused<Feature>(List<Refusal> refusals) -> switch (refusals.getFirst().trouble()) {
                case PRECONDITION_FAILED -> again(Trouble.CHANGED_MEANWHILE, model(layer, id, version, reason, actor),
                        List.of(Refusal.of(Trouble.CHANGED_MEANWHILE, "geo.desk.version.changed-meanwhile")), page);
                case STATE_FORBIDS -> again(Trouble.STATE_FORBIDS, model(layer, id, version, reason, actor), refusals,
                        page);
                default -> throw new Refused(refusals);
            };
        };
    }

    private static ModelAndView again(Trouble trouble, Model model, List<Refusal> refusals, Page page) {
        refusals.forEach(model.form()::refuse);
        return page.show(HttpStatusCode.valueOf(trouble.status()), "geo/desk/version", model);
    }

    private Model model(Layer layer, String id, String version, String reason, Actor actor) {
        return model(layer, id, version, Map.of(FeaturePage.REASON, reason), actor);
    }

    private Model model(Layer layer, String id, String version, Map<String, String> typed, Actor actor) {
        FeatureHistory.Version then = history.version(layer, id, number(version)).orElseThrow(Refused::notFound);
        Optional<Feature> now = features.one(layer, id, false);
        Map<String, String> fields = new HashMap<>(typed);
        now.ifPresent(feature -> {
            fields.put("version", String.valueOf(feature.version()));
            fields.put(FeaturePage.NUMBER, String.valueOf(feature.number()));
        });
        return new Model(layer, then, Shown.of(layer, then.feature()),
                now.map(feature -> Shown.of(layer, feature)).orElse(null),
                Comparison.of(then.feature(), now.orElse(null)), Form.showing(fields), editable.mayEdit(actor, layer));
    }

    private static int number(String version) {
        if (!version.matches("[0-9]{1,9}")) {
            throw Refused.notFound();
        }
        return Integer.parseInt(version);
    }
}
