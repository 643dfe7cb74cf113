package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.rules.Expression;
import city.moves.engines.xdatenfelder.rules.ExpressionText;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleCheck;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import city.moves.engines.xdatenfelder.rules.RuleProblem;
import city.moves.services.Bilingual;
import city.moves.services.authored.AuthoredMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Collects the rules of a form and reads them once all its places are known. */
final class RuleReading {

    private final String form;
    private final Map<String, ElementPath> places = new LinkedHashMap<>();
    private final List<Runnable> later = new ArrayList<>();
    private final List<FormRule> rules = new ArrayList<>();
    private final Map<String, Place> written = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    private record Place(AuthoredMap map, String key) {}

    /** @param form from whose name the ids of the rules are drawn */
    RuleReading(String form) {
        this.form = form;
    }

    /** @param keys of the groups from the top and its own */
    void place(String keys, ElementPath path, AuthoredMap map) {
        if (places.put(keys, path) != null) {
            map.flaw(map.first(), "„" + keys + "“ gibt es zweimal");
        }
    }

    /** Rules that an entry names. */
    void collect(AuthoredMap map, Scope scope, String key, ElementPath target) {
        String name = form + "/" + scope.key(key);
        rule(map, "when", scope.keys(), Ids.of('R', name + "/when"), (id, it) -> new FormRule.VisibleIf(id, target, it));
        rule(map, "needed-when", scope.keys(), Ids.of('R', name + "/needed"), (id, it) -> new FormRule.RequiredIf(id, target, it));
        rule(map, "value", scope.keys(), Ids.of('R', name + "/value"), (id, it) -> new FormRule.Calculated(id, target, it));
        int number = 0;
        for (AuthoredMap one : map.maps("valid")) {
            Bilingual say = Said.required(one, "say");
            rule(one, "rule", scope.key(key), Ids.of('R', name + "/valid/" + number++), (id, it) -> {
                english.put(id, say.en());
                return new FormRule.Valid(id, target, it, say.de());
            });
            one.end();
        }
    }

    /** A sentence that must be agreed to. */
    void declared(Scope scope, String key, ElementPath target, Bilingual refusal) {
        String id = Ids.of('R', form + "/" + scope.key(key) + "/declared");
        english.put(id, refusal.en());
        rules.add(new FormRule.Valid(id, target, new Expression.Answer(target), refusal.de()));
    }

    private void rule(AuthoredMap map, String key, String scope, String id, BiFunction<String, Expression, FormRule> making) {
        String text = map.text(key);
        if (text.isEmpty()) {
            return;
        }
        written.put(id, new Place(map, key));
        later.add(() -> {
            switch (ExpressionText.read(text, name -> resolve(scope, name))) {
                case ExpressionText.Read(Expression expression) -> rules.add(making.apply(id, expression));
                case ExpressionText.Unread(var why, int at, String found) -> map.flaw(key, switch (why) {
                    case UNEXPECTED -> "Zeichen " + at + ": hier kann „" + found + "“ nicht stehen";
                    case UNKNOWN_PLACE -> "Zeichen " + at + ": „" + found + "“ gibt es nicht, oder es ist nicht eindeutig";
                    case TOO_DEEP -> "die Regel ist zu tief geschachtelt";
                });
            }
        });
    }

    /** What stands nearest; else what has this name alone in the form. */
    private Optional<ElementPath> resolve(String scope, String name) {
        for (String above = scope; ; above = above.substring(0, Math.max(0, above.lastIndexOf('/')))) {
            ElementPath found = places.get(above.isEmpty() ? name : above + "/" + name);
            if (found != null) {
                return Optional.of(found);
            }
            if (above.isEmpty()) {
                break;
            }
        }
        List<ElementPath> named = places.entrySet().stream().filter(place -> place.getKey().endsWith("/" + name))
                .map(Map.Entry::getValue).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** All of them, each fit for the form. */
    List<FormRule> read(FormSchema schema, AuthoredMap whole) {
        later.forEach(Runnable::run);
        for (RuleProblem problem : RuleCheck.check(RuleForm.of(schema), rules)) {
            Place place = written.getOrDefault(problem.rule(), new Place(whole, "steps"));
            place.map().flaw(place.key(), "die Regel geht nicht: " + problem.kind() + " " + problem.detail());
        }
        return rules;
    }

    /** What is said in English where a rule does not hold, by its id. */
    Map<String, String> english() {
        return english;
    }
}
