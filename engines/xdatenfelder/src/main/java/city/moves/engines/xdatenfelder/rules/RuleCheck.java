package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what is wrong with rules before anybody fills in the form. */
public final class RuleCheck {
    static final int MOST_RULES = 1_000;
    private static final int MOST_LEVELS = 50;
    private static final int MOST_PARTS = 1_000;

    private final RuleForm form;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<ElementPath> calculated = new HashSet<>();

    private RuleCheck(RuleForm form) {
        this.form = form;
    }

    public static List<RuleProblem> check(RuleForm form, List<FormRule> rules) {
        RuleCheck check = new RuleCheck(form);
        if (rules.size() > MOST_RULES) {
            return List.of(new RuleProblem("", RuleProblem.Kind.TOO_LARGE, "more than " + MOST_RULES + " rules"));
        }
        rules.forEach(check::check);
        if (check.problems.isEmpty()) {
            new RuleDependencies(form, rules).cycle().ifPresent(cycle ->
                    check.problems.add(new RuleProblem("", RuleProblem.Kind.CYCLE, cycle)));
        }
        return List.copyOf(check.problems);
    }

    private void check(FormRule rule) {
        if (!ids.add(rule.id())) {
            problem(rule, RuleProblem.Kind.DUPLICATE_ID, rule.id());
        }
        RuleForm.Spot target = form.at(rule.target()).orElse(null);
        if (target == null) {
            problem(rule, RuleProblem.Kind.UNKNOWN_PLACE, rule.target().toString());
            return;
        }
        if (target.label() && !(rule instanceof FormRule.VisibleIf)) {
            problem(rule, RuleProblem.Kind.UNSUITABLE_PLACE, rule.target() + " has no answer");
        }
        if (!Expressions.isWithin(rule.expression(), MOST_LEVELS, MOST_PARTS)) {
            problem(rule, RuleProblem.Kind.TOO_LARGE, "more than " + MOST_LEVELS + " levels or " + MOST_PARTS + " parts");
            return;
        }
        ElementPath scope = rule instanceof FormRule.Valid ? rule.target() : rule.target().parent();
        RuleTypes types = new RuleTypes(form, scope, (kind, detail) -> problem(rule, kind, detail));
        if (rule instanceof FormRule.Calculated) {
            checkCalculation(rule, target, types);
        } else {
            types.expect(rule.expression(), ValueType.TRUTH);
        }
    }

    private void checkCalculation(FormRule rule, RuleForm.Spot target, RuleTypes types) {
        if (target.type() == null || target.isRepeated()) {
            problem(rule, RuleProblem.Kind.UNSUITABLE_PLACE, rule.target().toString());
            return;
        }
        if (!calculated.add(rule.target())) {
            problem(rule, RuleProblem.Kind.TWO_CALCULATIONS, rule.target().toString());
        }
        types.expect(rule.expression(), ValueType.of(target.type()));
    }

    private void problem(FormRule rule, RuleProblem.Kind kind, String detail) {
        problems.add(new RuleProblem(rule.id(), kind, detail));
    }
}
