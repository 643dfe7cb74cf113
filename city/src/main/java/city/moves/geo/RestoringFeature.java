package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.places.MapFeature;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a feature again what it was after an earlier change, also if it is gone: that is how changes are undone. */
@Component
public class RestoringFeature {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final EditableLayers layers;
    private final FeatureEdits edits;

    RestoringFeature(EditableLayers layers, FeatureEdits edits) {
        this.layers = layers;
        this.edits = edits;
    }

    /** @param expected asked of a feature that is still there */
    @Transactional
    public Outcome<Feature> restore(Layer layer, String id, int version, Expectation expected, Actor actor,
            String reason) {
        return layers.edit(layer, actor, open -> edits.past(open, id, version)
                .map(past -> restore(open, id, past, expected, actor, reason))
                .orElseGet(() -> Outcome.refused(Trouble.NOT_FOUND, "geo.edit.no-version")));
    }

    private Outcome<Feature> restore(Layer open, String id, FeatureEdits.Past past, Expectation expected, Actor actor,
            String reason) {
        Optional<FeatureEdits.Present> present = edits.find(open, id);
        if (present.filter(one -> !expected.holds(one.number(), one.version())).isPresent()) {
            return EditableLayers.changedMeanwhile();
        }
        List<Refusal> unfit = new ArrayList<>();
        Map<String, Object> properties = PropertyValues.read(MAPPER.readTree(past.properties()), open.facts(), unfit);
        if (!unfit.isEmpty()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "geo.edit.no-longer-fits");
        }
        FeatureRow row = FeatureRow.of(new MapFeature(id, past.geometry(), properties), open.facts(), past.stored());
        Author author = EditableLayers.author(actor, reason);
        Feature feature = present.isPresent() ? edits.change(open, present.get().number(), row, "UNDONE", author)
                : edits.addAgain(open, past.number(), past.latest() + 1, row, author);
        layers.changed(open, id, "feature.restored", present.map(EditableLayers.Reach::of)
                .orElse(EditableLayers.Reach.NONE), EditableLayers.Reach.of(row), present.isPresent() ? 0 : 1, actor,
                reason);
        return Outcome.done(feature);
    }
}
