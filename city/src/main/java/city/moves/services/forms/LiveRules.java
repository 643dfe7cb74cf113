package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.rules.Evaluator;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules by which questions come and go and values are worked out, and which answers they ask for. */
final class LiveRules {

    private final Set<ElementPath> conditional;
    private final Set<ElementPath> mayBeRequired;
    private final Map<ElementPath, Set<ElementPath>> deciding;
    private final Set<ElementPath> asked;
    private final String places;
    private final String rules;

    LiveRules(RuleForm form, List<FormRule> all, Evaluator evaluator) {
        List<FormRule> living = all.stream()
                .filter(rule -> rule instanceof FormRule.VisibleIf || rule instanceof FormRule.Calculated).toList();
        this.conditional = targets(living, FormRule.VisibleIf.class);
        this.mayBeRequired = targets(all, FormRule.RequiredIf.class);
        this.deciding = living.stream().map(FormRule::target).distinct()
                .collect(Collectors.toMap(Function.identity(), evaluator::deciding));
        this.asked = deciding.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        this.places = RuleJson.write(form);
        this.rules = RuleJson.write(living);
    }

    private static Set<ElementPath> targets(List<FormRule> rules, Class<? extends FormRule> kind) {
        return rules.stream().filter(kind::isInstance).map(FormRule::target).collect(Collectors.toSet());
    }

    /** True if it is shown by some answers only. */
    boolean isConditional(ElementPath path) {
        return conditional.contains(path);
    }

    boolean mayBeRequired(ElementPath path) {
        return mayBeRequired.contains(path);
    }

    /** True if what is answered on this page decides whether it is shown, or what is worked out there. */
    boolean isDecidedOn(FormStep step, ElementPath path) {
        return deciding.getOrDefault(path, Set.of()).stream().anyMatch(step::holds);
    }

    /** True if some rule asks for the answer. */
    boolean isAsked(ElementPath path) {
        return asked.contains(path);
    }

    /** As JSON for the browser. */
    String places() {
        return places;
    }

    /** As JSON for the browser. */
    String rules() {
        return rules;
    }
}
