package city.moves.geo.desk;

import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.platform.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two people changed the same feature: brings both together. What only one of them changed is taken from that one; where
 * both did, the person chooses.
 *
 * @param form       as it goes on, against the feature as it is now
 * @param rows       everything that somebody changed
 * @param bothPlaced true if both moved it
 */
record FeatureMerge(Form form, List<Row> rows, boolean bothPlaced) {

    /** The field in which somebody says whose place holds. */
    static final String PLACE = "ort";
    static final String MINE = "meiner";
    static final String THEIRS = "anderer";

    /**
     * A property that somebody changed, in the words of the form.
     *
     * @param clash true if both did, and not in the same way
     */
    record Row(LayerProperty property, String field, String before, String theirs, String mine, boolean clash) {}

    static FeatureMerge of(Layer layer, Feature seen, Feature stored, Form typed) {
        FeatureFields fields = new FeatureFields(layer);
        Map<String, String> base = fields.of(seen);
        Map<String, String> now = fields.of(stored);
        Map<String, List<String>> merged = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (LayerProperty property : layer.facts().properties()) {
            String field = FeatureFields.name(layer.facts(), property);
            String before = base.getOrDefault(field, "");
            String theirs = now.getOrDefault(field, "");
            String mine = typed.names().contains(field) ? typed.value(field).strip() : before;
            boolean changedByMe = !FeatureFields.same(mine, before);
            boolean clash = changedByMe && !FeatureFields.same(theirs, before) && !FeatureFields.same(mine, theirs);
            if (changedByMe || !FeatureFields.same(theirs, before)) {
                rows.add(new Row(property, field, before, theirs, mine, clash));
            }
            merged.put(field, List.of(changedByMe ? mine : theirs));
        }
        Map<String, String> typedPlace = PlaceFields.typed(typed);
        Map<String, String> basePlace = PlaceFields.of(seen, layer.facts());
        Map<String, String> theirPlace = PlaceFields.of(stored, layer.facts());
        boolean movedByMe = !PlaceFields.same(typedPlace, basePlace);
        boolean bothPlaced = movedByMe && !PlaceFields.same(theirPlace, basePlace)
                && !PlaceFields.same(typedPlace, theirPlace);
        (movedByMe ? typedPlace : theirPlace).forEach((name, value) -> merged.put(name, List.of(value)));
        if (bothPlaced) {
            merged.put(PLACE, List.of(MINE));
        }
        merged.put(FeaturePage.REASON, List.of(typed.value(FeaturePage.REASON)));
        merged.put("version", List.of(String.valueOf(stored.version())));
        merged.put(FeaturePage.NUMBER, List.of(String.valueOf(stored.number())));
        return new FeatureMerge(Form.showingAll(merged), rows, bothPlaced);
    }
}
