package city.moves.geo.desk;

import city.moves.geo.EditableLayers;
import city.moves.geo.Expectation;
import city.moves.geo.Feature;
import city.moves.geo.FeatureHistory;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.LayerState;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.Shown;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/objekte/…}: a feature, and who made it what it is. */
@Controller
class FeaturePage {

    static final String PATH = LayerPage.PATH + "/objekte/{id}";
    static final String REASON = "grund";
    static final String NUMBER = "nummer";
    static final int LONGEST_REASON = 500;

    private static final int VERSIONS = 20;

    private final DeskLayers layers;
    private final SelectingFeatures features;
    private final FeatureHistory history;
    private final EditableLayers editable;

    FeaturePage(DeskLayers layers, SelectingFeatures features, FeatureHistory history, EditableLayers editable) {
        this.layers = layers;
        this.features = features;
        this.history = history;
        this.editable = editable;
    }

    /**
     * One change of a feature.
     *
     * @param changes what it made of which property; none for the first one
     * @param moved   true if it changed the place
     */
    record Change(FeatureHistory.Version version, List<ChangedValue> changes, boolean moved) {

        int number() {
            return version.feature().version();
        }
    }

    /** A property before and after, as people read it. */
    record ChangedValue(LayerProperty property, String before, String after) {}

    /**
     * What the page shows.
     *
     * @param gone    true if it was deleted; then it is shown as it was
     * @param place   where it lies; empty if nowhere
     * @param earlier the version before which the next page of its history begins; 0 at the end
     */
    record Model(Layer layer, Shown feature, boolean gone, Done done, Optional<Comparison> place, List<Change> changes,
            int earlier, boolean further, boolean mayEdit) {

        String address() {
            return address(layer, feature.id());
        }

        static String address(Layer layer, String id) {
            return GeoPaths.desk(layer.key()) + "/objekte/" + id;
        }

        boolean published() {
            return layer.state() == LayerState.PUBLISHED;
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String key, @PathVariable String id, Form form, Actor actor, Page page) {
        Layer layer = layers.looked(key, actor);
        String before = form.value("vor");
        List<FeatureHistory.Version> versions = history.versions(layer, id,
                before.matches("[0-9]{1,9}") ? Integer.parseInt(before) : Integer.MAX_VALUE, VERSIONS + 1);
        Optional<Feature> present = features.one(layer, id, false);
        Feature shown = present.or(() -> history.versions(layer, id, Integer.MAX_VALUE, 1).stream()
                .map(FeatureHistory.Version::feature).findFirst()).orElseThrow(Refused::notFound);
        int earlier = versions.size() > VERSIONS ? versions.get(VERSIONS - 1).feature().version() : 0;
        return page.show("geo/desk/feature", new Model(layer, Shown.of(layer, shown), present.isEmpty(),
                Done.of(form.value("getan")), Comparison.of(null, shown), changes(layer, versions, page), earlier,
                !before.isEmpty(), editable.mayEdit(actor, layer)));
    }

    private static List<Change> changes(Layer layer, List<FeatureHistory.Version> versions, Page page) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(VERSIONS, versions.size()); i++) {
            FeatureHistory.Version version = versions.get(i);
            Feature earlier = i + 1 < versions.size() ? versions.get(i + 1).feature() : null;
            changes.add(new Change(version, changed(layer, earlier, version.feature(), page), earlier != null
                    && !Arrays.equals(earlier.geometry(), version.feature().geometry())));
        }
        return changes;
    }

    /** What differs between two states of a feature; nothing if there is no earlier one. */
    static List<ChangedValue> changed(Layer layer, @Nullable Feature before, Feature after, Page page) {
        if (before == null) {
            return List.of();
        }
        Shown was = Shown.of(layer, before);
        Shown is = Shown.of(layer, after);
        return layer.facts().properties().stream()
                .filter(property -> !was.properties().path(property.name()).equals(is.properties().path(property.name())))
                .map(property -> new ChangedValue(property, was.value(property, page), is.value(property, page)))
                .toList();
    }

    /** That the feature is still the one, and in the state, that a form was made from. */
    static Expectation seen(Form form) {
        String number = form.value(NUMBER);
        return (current, version) -> number.equals(String.valueOf(current)) && form.version() == version;
    }
}
