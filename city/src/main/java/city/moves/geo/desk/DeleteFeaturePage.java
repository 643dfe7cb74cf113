package city.moves.geo.desk;

import city.moves.geo.DeletingFeature;
import city.moves.geo.EditableLayers;
import city.moves.geo.Feature;
import city.moves.geo.FeatureHistory;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.Shown;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.DateTimeException;
import java.time.Instant;
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

/** {@code …/objekte/…/loeschen} with its question, and {@code …/geloescht}, from where everything comes back. */
@Controller
class DeleteFeaturePage {

    private static final String DELETE = FeaturePage.PATH + "/loeschen";
    private static final int PER_PAGE = 25;

    private final DeskLayers layers;
    private final EditableLayers editable;
    private final SelectingFeatures features;
    private final FeatureHistory history;
    private final DeletingFeature deleting;

    DeleteFeaturePage(DeskLayers layers, EditableLayers editable, SelectingFeatures features, FeatureHistory history,
            DeletingFeature deleting) {
        this.layers = layers;
        this.editable = editable;
        this.features = features;
        this.history = history;
        this.deleting = deleting;
    }

    /** The question before a feature is deleted. */
    record Question(Layer layer, Shown feature, Form form, Optional<Comparison> place) {

        String address() {
            return FeaturePage.Model.address(layer, feature.id());
        }
    }

    /** @param next behind which the next page begins; null at the end */
    record Gone(Layer layer, List<FeatureHistory.Version> versions, @Nullable Feature next, boolean further) {

        String name(FeatureHistory.Version version) {
            return Shown.of(layer, version.feature()).name();
        }

        String firstHref(Page page) {
            return page.href(GeoPaths.desk(layer.key()) + "/geloescht");
        }

        String nextHref(Page page) {
            return next == null ? "" : firstHref(page) + "?vor=" + next.changed() + "&" + FeaturePage.NUMBER + "="
                    + next.number();
        }
    }

    @GetMapping(DELETE)
    ModelAndView ask(@PathVariable String key, @PathVariable String id, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, editable::mayEdit);
        Feature feature = features.one(layer, id, false).orElseThrow(Refused::notFound);
        return page.show("geo/desk/delete", question(layer, feature, Form.showing(seen(feature))));
    }

    @PostMapping(DELETE)
    ModelAndView delete(@PathVariable String key, @PathVariable String id, Form form, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, editable::mayEdit);
        Feature feature = features.one(layer, id, false).orElseThrow(Refused::notFound);
        String reason = form.requiredText(FeaturePage.REASON, FeaturePage.LONGEST_REASON, "geo.desk.feature.no-reason");
        if (form.hasErrors()) {
            return page.show(HttpStatusCode.valueOf(Trouble.INPUT_MALFORMED.status()), "geo/desk/delete",
                    question(layer, feature, form));
        }
        return switch (deleting.delete(layer, id, FeaturePage.seen(form), actor, reason)) {
            case Outcome.Done<String> _ -> page.redirect(GeoPaths.desk(key) + "?getan=" + Done.DELETED.slug());
            case Outcome.Refused<String>(List<Refusal> refusals) -> {
                if (refusals.getFirst().trouble() != Trouble.PRECONDITION_FAILED) {
                    throw new Refused(refusals);
                }
                yield changedMeanwhile(layer, id, reason, page);
            }
        };
    }

    /** Shows the feature as it is now, so that deleting it is a choice once more. */
    private ModelAndView changedMeanwhile(Layer layer, String id, String reason, Page page) {
        Feature now = features.one(layer, id, false).orElseThrow(Refused::notFound);
        Map<String, String> fields = new LinkedHashMap<>(seen(now));
        fields.put(FeaturePage.REASON, reason);
        Form form = Form.showing(fields);
        form.refuse(Refusal.of(Trouble.CHANGED_MEANWHILE, "geo.desk.feature.delete.changed-meanwhile"));
        return page.show(HttpStatusCode.valueOf(Trouble.CHANGED_MEANWHILE.status()), "geo/desk/delete",
                question(layer, now, form));
    }

    @GetMapping(LayerPage.PATH + "/geloescht")
    ModelAndView gone(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = layers.looked(key, actor);
        FeatureHistory.Parting before = parting(form);
        List<FeatureHistory.Version> found = history.gone(layer, before, PER_PAGE + 1);
        List<FeatureHistory.Version> shown = found.subList(0, Math.min(PER_PAGE, found.size()));
        return page.show("geo/desk/gone", new Gone(layer, shown,
                found.size() > PER_PAGE ? shown.getLast().feature() : null, before != null));
    }

    /** Null to begin at the latest, also if the address was spoilt. */
    private static FeatureHistory.@Nullable Parting parting(Form form) {
        String at = form.value("vor");
        String number = form.value(FeaturePage.NUMBER);
        try {
            return at.length() > 40 || !number.matches("[0-9]{1,18}") ? null
                    : new FeatureHistory.Parting(Instant.parse(at), Long.parseLong(number));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Map<String, String> seen(Feature feature) {
        return Map.of("version", String.valueOf(feature.version()),
                FeaturePage.NUMBER, String.valueOf(feature.number()));
    }

    private static Question question(Layer layer, Feature feature, Form form) {
        return new Question(layer, Shown.of(layer, feature), form, Comparison.of(null, feature));
    }
}
