package city.moves.engines.oparl;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of an object what breaks a rule, so that the rest of it can be kept. */
public final class Pruning {

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

    private Pruning() {}

    /**
     * @return the object without the values that were found wrong. What is still wrong then lacks something that it must
     *         have, and stands in {@link Mended#left}
     */
    public static Mended prune(Mended mended) {
        if (mended.left().isEmpty()) {
            return mended;
        }
        ObjectNode pruned = mended.object().deepCopy();
        // The last element of an array goes first, so that the places of those before it stay true.
        mended.left().stream().map(Finding::place).distinct().sorted(Comparator.comparing(Pruning::padded).reversed())
                .forEach(place -> remove(pruned, place));
        return new Mended(mended.type(), pruned, mended.mends(), List.copyOf(judged(mended.type(), pruned)));
    }

    private static Collection<Finding> judged(ObjectType type, ObjectNode object) {
        return Judge.of(type, Place.ALONE).judge(object);
    }

    private static String padded(String place) {
        return STEP.matcher(place).replaceAll(step -> step.group(2) == null ? Matcher.quoteReplacement(step.group())
                : "[" + "0".repeat(Math.max(0, 9 - step.group(2).length())) + step.group(2) + "]");
    }

    private static void remove(ObjectNode object, String place) {
        JsonNode within = object;
        Matcher step = STEP.matcher(place);
        while (step.find()) {
            boolean last = step.end() == place.length();
            if (within instanceof ObjectNode fields && step.group(1) != null) {
                within = last ? fields.remove(step.group(1)) : fields.path(step.group(1));
            } else if (within instanceof ArrayNode elements && step.group(2) != null) {
                int index = Integer.parseInt(step.group(2));
                within = last ? elements.remove(index) : elements.path(index);
            } else {
                return;
            }
        }
    }
}
