package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The answers of a draft that have a place in the form, and which repetitions they make. */
final class Answers {
    private final Map<InstancePath, String> texts = new TreeMap<>();
    private final Map<InstancePath, SortedSet<Integer>> repetitions = new HashMap<>();
    private final SortedSet<String> unknown = new TreeSet<>();

    /** An empty text is no answer; it says that somebody could answer there, and thereby makes a repetition. */
    Answers(RuleForm form, Map<String, String> draft) {
        draft.forEach((name, text) -> {
            InstancePath path = InstancePath.parse(name).orElse(null);
            if (path == null || !isPlace(form, path)) {
                unknown.add(name);
            } else {
                if (!text.isEmpty()) {
                    texts.put(path, text);
                }
                remember(path);
            }
        });
    }

    private static boolean isPlace(RuleForm form, InstancePath path) {
        ElementPath place = ElementPath.TOP;
        for (InstancePath.Step step : path.steps()) {
            place = place.child(step.id());
            RuleForm.Spot spot = form.at(place).orElse(null);
            if (spot == null || spot.isRepeated() == (step.index() < 0)) {
                return false;
            }
        }
        return form.at(place).filter(spot -> !spot.isGroup() && !spot.label()).isPresent();
    }

    private void remember(InstancePath path) {
        for (InstancePath above = path; !above.isTop(); above = above.parent()) {
            if (above.isOneOfSeveral()) {
                repetitions.computeIfAbsent(above.position(), position -> new TreeSet<>()).add(above.last().index());
            }
        }
    }

    @Nullable String at(InstancePath path) {
        return texts.get(path);
    }

    /** The repetitions of a position, or the one that is always there. */
    List<InstancePath> instances(InstancePath position, RuleForm.Spot spot) {
        return spot.isRepeated()
                ? repetitions.getOrDefault(position, new TreeSet<>()).stream().map(position::at).toList()
                : List.of(position);
    }

    SortedSet<String> unknown() {
        return unknown;
    }
}
