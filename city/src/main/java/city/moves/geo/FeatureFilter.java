package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a layer are wanted. What has no place is in every box, what has no time is at every time.
 *
 * @param boxes      in CRS84, one, or two if the wanted box crosses the antimeridian; none for everywhere
 * @param heights    the lowest and the highest wanted height; null for any
 * @param time       when it has to be there; {@link TimeSpan#NONE} for always
 * @param properties what they have to be, as an object of JSON; <code>{}</code> for anything
 * @param condition  what else has to be true of them; null for nothing else
 */
public record FeatureFilter(List<Box> boxes, @Nullable Heights heights, TimeSpan time, String properties,
        @Nullable FeatureCondition condition) {

    private static final String ANYTHING = "{}";

    public static final FeatureFilter ALL = new FeatureFilter(List.of(), null, TimeSpan.NONE, ANYTHING);

    /** From the lowest to the highest. */
    public record Heights(double lowest, double highest) {}

    public FeatureFilter {
        boxes = List.copyOf(boxes);
    }

    public FeatureFilter(List<Box> boxes, @Nullable Heights heights, TimeSpan time, String properties) {
        this(boxes, heights, time, properties, null);
    }

    boolean everywhere() {
        return boxes.isEmpty();
    }

    boolean anything() {
        return properties.equals(ANYTHING);
    }

    boolean all() {
        return equals(ALL);
    }

    /** True if nothing but a place is asked for. */
    boolean onlyBoxes() {
        return !everywhere() && heights == null && time.equals(TimeSpan.NONE) && anything() && condition == null;
    }

    /** True if the database knows what the condition says. */
    boolean known() {
        return condition == null || condition.sure();
    }
}
