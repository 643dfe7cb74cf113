package city.moves.geo.desk;

import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.Feature;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.Shown;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.web.Form;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a form shows that changes a feature or adds one.
 *
 * @param feature as the form was made from it; null for a new one
 * @param merge   what somebody else changed meanwhile; null if nobody did
 * @param places  both places of a feature that two people moved
 * @param around  where the map begins
 */
record EditedFeature(Layer layer, @Nullable Feature feature, Form form, @Nullable FeatureMerge merge,
        Optional<Comparison> places, Box around) {

    /** What the map shows at first. */
    String bounds() {
        return around.west() + "," + around.south() + "," + around.east() + "," + around.north();
    }

    /** For the map, which cannot read fields in metres; empty for no place, or too much of it. */
    String geometry() {
        return feature == null ? "" : Comparison.json(feature.geometry());
    }

    boolean draws(GeometryKind kind) {
        return layer.facts().geometry() == kind || layer.facts().geometry() == GeometryKind.ANY;
    }

    boolean isNew() {
        return feature == null;
    }

    String name() {
        return feature == null ? "" : Shown.of(layer, feature).name();
    }

    String back() {
        return feature == null ? GeoPaths.desk(layer.key()) : FeaturePage.Model.address(layer, feature.id());
    }

    String action() {
        return feature == null ? back() + "/neu" : back() + "/bearbeiten";
    }

    String field(LayerProperty property) {
        return FeatureFields.name(layer.facts(), property);
    }

    /** True if the place is two numbers. */
    boolean asPoint() {
        return !form.names().contains(PlaceFields.SHAPE)
                && PlaceFields.isPoint(layer.facts(), feature == null ? null : feature.geometry());
    }

    /** True if somebody was asked whether a place outside of the city is meant. */
    boolean isFar() {
        return form.error(PlaceFields.FAR) != null || !form.value(PlaceFields.FAR).isEmpty();
    }

    /** True if the property needs more than a line. */
    boolean isLong(LayerProperty property) {
        String value = form.value(field(property));
        return value.length() > FeatureFields.LONGEST_LINE || value.indexOf('\n') >= 0;
    }

    /** The clash in this property; null if only one or nobody changed it. */
    FeatureMerge.@Nullable Row clash(LayerProperty property) {
        return merge == null ? null : merge.rows().stream()
                .filter(row -> row.clash() && row.property().equals(property)).findFirst().orElse(null);
    }
}
