package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.ExpressionText;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.services.forms.FormDifference.Aspect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two versions of a form ask and demand differently, place by place. */
public final class FormDifferences {

    private final ReadyForm before;
    private final ReadyForm after;
    private final Outline places;
    private final Outline newPlaces;
    private final List<FormDifference> found = new ArrayList<>();

    private FormDifferences(ReadyForm before, ReadyForm after) {
        this.before = before;
        this.after = after;
        this.places = Outline.of(before.schema());
        this.newPlaces = Outline.of(after.schema());
    }

    /** In the order of the newer form; what is gone comes last. */
    public static List<FormDifference> of(ReadyForm before, ReadyForm after) {
        FormDifferences differences = new FormDifferences(before, after);
        differences.add(ElementPath.TOP, Aspect.TITLE, before.title(), after.title());
        differences.order(ElementPath.TOP, before.schema().positions(), after.schema().positions());
        differences.newPlaces.positions().forEach(differences::compare);
        differences.places.positions().forEach((path, _) -> {
            if (differences.newPlaces.at(path).isEmpty()) {
                differences.found.add(new FormDifference(path, before.words(path), Aspect.REMOVED, before.words(path), ""));
            }
        });
        differences.rules();
        return List.copyOf(differences.found);
    }

    private void compare(ElementPath path, Position position) {
        Position old = places.at(path).orElse(null);
        if (old == null) {
            found.add(new FormDifference(path, after.words(path), Aspect.ADDED, "", after.words(path)));
            return;
        }
        Map<Aspect, String> was = said(old);
        Map<Aspect, String> is = said(position);
        Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct().sorted()
                .forEach(aspect -> add(path, aspect, was.getOrDefault(aspect, ""), is.getOrDefault(aspect, "")));
        if (old.element() instanceof FieldGroup one && position.element() instanceof FieldGroup other) {
            order(path, one.positions(), other.positions());
        }
    }

    private static Map<Aspect, String> said(Position position) {
        Map<Aspect, String> said = new EnumMap<>(Aspect.class);
        said.put(Aspect.LABEL, position.element().description().label());
        said.put(Aspect.HINT, ReadyForm.hint(position.element().help().input()));
        said.put(Aspect.COUNT, position.cardinality().toString());
        if (position.element() instanceof Field field) {
            said.put(Aspect.TYPE, field.type().code());
            said.put(Aspect.TEXT, field.content() == null ? "" : field.content());
            said.put(Aspect.OPTIONS, options(field.options()));
            said.put(Aspect.LIMITS, limits(field.constraint()));
        }
        return said;
    }

    private static String options(Options options) {
        return switch (options) {
            case Options.None _ -> "";
            case Options.CodeList list -> list.key() == null ? "" : list.key();
            case Options.Inline(List<Options.Option> inline) ->
                    inline.stream().map(option -> option.code() + " " + option.name()).collect(Collectors.joining("\n"));
        };
    }

    private static String limits(Constraint limits) {
        return Stream.of(limits.minLength(), limits.maxLength(), limits.minValue(), limits.maxValue(), limits.pattern())
                .map(limit -> limit == null ? "–" : limit.toString()).collect(Collectors.joining(" "));
    }

    /** Only of what is in both: what came or went is told anyway. */
    private void order(ElementPath group, List<Position> was, List<Position> is) {
        List<String> old = was.stream().map(position -> position.element().id()).toList();
        List<String> now = is.stream().map(position -> position.element().id()).toList();
        add(group, Aspect.ORDER, listed(group, old.stream().filter(now::contains).toList(), before),
                listed(group, now.stream().filter(old::contains).toList(), before));
    }

    private static String listed(ElementPath group, List<String> ids, ReadyForm form) {
        return ids.stream().map(id -> form.at(group.child(id)).map(position -> position.element().description().label()).orElse(id))
                .collect(Collectors.joining("\n"));
    }

    private void rules() {
        Map<String, FormRule> old = byName(before.rules());
        Map<String, FormRule> now = byName(after.rules());
        Stream.concat(old.keySet().stream(), now.keySet().stream()).distinct().sorted().forEach(name -> {
            FormRule was = old.get(name);
            FormRule is = now.get(name);
            FormRule rule = Objects.requireNonNull(is == null ? was : is);
            add(rule.target(), aspect(rule), text(was), text(is));
        });
    }

    private static Map<String, FormRule> byName(List<FormRule> rules) {
        Map<String, FormRule> named = new TreeMap<>();
        rules.forEach(rule -> named.put(rule.id(), rule));
        return named;
    }

    private static Aspect aspect(FormRule rule) {
        return switch (rule) {
            case FormRule.VisibleIf _ -> Aspect.VISIBLE;
            case FormRule.RequiredIf _ -> Aspect.REQUIRED;
            case FormRule.Calculated _ -> Aspect.CALCULATED;
            case FormRule.Valid _ -> Aspect.VALID;
        };
    }

    private static String text(@Nullable FormRule rule) {
        if (rule == null) {
            return "";
        }
        String expression = ExpressionText.write(rule.expression());
        return rule instanceof FormRule.Valid valid ? expression + "\n" + valid.message() : expression;
    }

    private void add(ElementPath path, Aspect aspect, String was, String is) {
        if (!was.equals(is)) {
            String words = path.isTop() ? "" : newPlaces.at(path).isPresent() ? after.words(path) : before.words(path);
            found.add(new FormDifference(path, words, aspect, was, is));
        }
    }
}
