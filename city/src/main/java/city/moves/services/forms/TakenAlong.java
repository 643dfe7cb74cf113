package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What becomes of answers in another version of their form. An answer is taken along if its place is there and asks for the same
 * kind of answer; a text that is the name of an option becomes that option.
 *
 * @param answers   by the place in the newer form
 * @param leftOut   answers that have no place there, by their place in the older one
 * @param asked     what the older form did not ask, in the words of the newer one
 * @param untouched keys of the steps that ask the same as before, of whose answers none was left out
 */
public record TakenAlong(Map<String, String> answers, Map<String, String> leftOut, List<String> asked, Set<String> untouched) {

    public TakenAlong {
        answers = new TreeMap<>(answers);
        leftOut = new TreeMap<>(leftOut);
        asked = List.copyOf(asked);
        untouched = Set.copyOf(untouched);
    }

    public static TakenAlong of(ReadyForm older, ReadyForm newer, Map<String, String> answers) {
        Map<String, String> taken = new TreeMap<>();
        Map<String, String> left = new TreeMap<>();
        answers.forEach((place, answer) -> {
            Optional<InstancePath> path = InstancePath.parse(place).filter(newer::isPlace);
            Optional<String> value = path.flatMap(found -> value(older, newer, found.path(), answer));
            value.ifPresentOrElse(fitting -> taken.put(place, fitting), () -> left.put(place, answer));
        });
        List<String> asked = new ArrayList<>();
        Outline.of(newer.schema()).positions().forEach((path, _) -> {
            if (newer.question(path).isPresent() && older.question(path).isEmpty()) {
                asked.add(newer.words(path));
            }
        });
        return new TakenAlong(taken, left, asked, untouched(older, newer, left.keySet()));
    }

    private static Optional<String> value(ReadyForm older, ReadyForm newer, ElementPath path, String answer) {
        Field was = older.question(path).orElse(null);
        Field is = newer.question(path).orElse(null);
        if (was == null || is == null || was.type() != is.type() && !(was.type().isText() && is.type().isText())) {
            return Optional.empty();
        }
        String words = options(was).stream().filter(option -> option.code().equals(answer)).findFirst()
                .map(Options.Option::name).orElse(answer);
        if (options(is).isEmpty()) {
            return Optional.of(words);
        }
        return options(is).stream().filter(option -> option.code().equals(answer) || option.name().equalsIgnoreCase(words))
                .findFirst().map(Options.Option::code);
    }

    private static List<Options.Option> options(Field field) {
        return field.options() instanceof Options.Inline(List<Options.Option> inline) ? inline : List.of();
    }

    private static Set<String> untouched(ReadyForm older, ReadyForm newer, Set<String> left) {
        Set<String> untouched = new HashSet<>();
        for (FormStep step : newer.steps()) {
            boolean same = older.step(step.key()).filter(was -> questions(older, was).equals(questions(newer, step))).isPresent();
            boolean whole = left.stream().map(InstancePath::parse).flatMap(Optional::stream)
                    .noneMatch(place -> step.holds(place.path()));
            if (same && whole) {
                untouched.add(step.key());
            }
        }
        return untouched;
    }

    private static Set<ElementPath> questions(ReadyForm form, FormStep step) {
        return Outline.of(form.schema()).positions().keySet().stream().filter(step::holds)
                .filter(path -> form.question(path).isPresent()).collect(Collectors.toSet());
    }
}
