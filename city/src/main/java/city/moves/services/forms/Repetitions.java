package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How many of what there may be several of stand on a page: those that were answered, at least one, and one more where
 * somebody asked for it.
 */
final class Repetitions {

    private static final Pattern NUMBER = Pattern.compile("(.*?)\\[(\\d{1,4})]");
    private static final int MOST_AT_ONCE = 100;

    private final Map<String, Integer> answered = new HashMap<>();
    private final Set<String> more;

    /** @param more places at which the person wants to answer once more */
    Repetitions(Map<String, String> answers, Set<String> more) {
        this.more = more;
        for (String place : answers.keySet()) {
            for (Matcher number = NUMBER.matcher(place); number.find(); ) {
                answered.merge(place.substring(0, number.end(1)), Integer.parseInt(number.group(2)) + 1, Math::max);
            }
        }
    }

    /** The numbered places of a position. */
    List<String> of(String name, Cardinality cardinality) {
        int wanted = Math.max(least(cardinality), answered.getOrDefault(name, 0)) + (more.contains(name) ? 1 : 0);
        return IntStream.range(0, Math.min(wanted, most(cardinality))).mapToObj(number -> name + "[" + number + "]").toList();
    }

    static int least(Cardinality cardinality) {
        return Math.max(1, cardinality.min());
    }

    static int most(Cardinality cardinality) {
        return Math.min(cardinality.max(), MOST_AT_ONCE);
    }

    /** The answers, and an empty one at each place of the form that somebody could answer. */
    Map<String, String> withEmpty(ReadyForm form, Map<String, String> answers) {
        Map<String, String> all = new TreeMap<>(answers);
        form.schema().positions().forEach(position -> add("", ElementPath.TOP, position, form, all));
        return all;
    }

    private void add(String above, ElementPath parent, Position position, ReadyForm form, Map<String, String> all) {
        String name = above + position.element().id();
        ElementPath path = parent.child(position.element().id());
        List<String> places = position.cardinality().isRepeated() ? of(name, position.cardinality()) : List.of(name);
        for (String place : places) {
            if (position.element() instanceof FieldGroup group) {
                group.positions().forEach(inner -> add(place + "/", path, inner, form, all));
            } else if (form.question(path).isPresent()) {
                all.putIfAbsent(place, "");
            }
        }
    }
}
