package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies the rules of a form to drafts. */
public final class Evaluator {
    private final RuleForm form;
    private final RuleIndex rules;
    private final RuleDependencies dependencies;
    private final List<ElementPath> order;

    /** Takes rules that {@link RuleCheck} finds nothing wrong with. */
    public Evaluator(RuleForm form, List<FormRule> rules) {
        List<RuleProblem> problems = RuleCheck.check(form, rules);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        this.form = form;
        this.rules = new RuleIndex(rules);
        this.dependencies = new RuleDependencies(form, rules);
        this.order = dependencies.inOrder();
    }

    /** All places whose answers decide whether the target is shown, or what is computed there; groups among them. */
    public Set<ElementPath> deciding(ElementPath target) {
        return dependencies.deciding(target);
    }

    /**
     * @param draft what was typed, by the written {@link InstancePath}
     */
    public Evaluation evaluate(Map<String, String> draft, LocalDate today) {
        Answers answers = new Answers(form, draft);
        Context context = new Context(form, rules, answers, today);
        order.forEach(context::findOut);
        Walk walk = new Walk(answers, context, Evaluation.empty(answers.unknown()));
        walk.visit(InstancePath.TOP, ElementPath.TOP, true);
        return walk.result;
    }

    /** Goes through the form from the top. A group is in use if it must be there or somebody has answered in it. */
    private final class Walk {
        private final Answers answers;
        private final Context context;
        private final Evaluation result;

        private Walk(Answers answers, Context context, Evaluation result) {
            this.answers = answers;
            this.context = context;
            this.result = result;
        }

        private void visit(InstancePath parent, ElementPath path, boolean inUse) {
            if (form.isChoice(path) && answeredParts(parent, path) > 1) {
                result.excess().add(parent);
            }
            for (RuleForm.Spot spot : form.in(path)) {
                InstancePath position = parent.child(spot.path().last());
                if (context.isHidden(position)) {
                    result.hidden().add(position);
                } else if (rules.calculation(spot.path()) != null && spot.type() instanceof DataType type) {
                    compute(position, type, inUse);
                } else if (!spot.label()) {
                    position(position, spot, inUse);
                }
            }
        }

        private long answeredParts(InstancePath group, ElementPath path) {
            return form.in(path).stream()
                    .filter(spot -> rules.calculation(spot.path()) == null)
                    .filter(spot -> !context.isHidden(group.child(spot.path().last())))
                    .filter(spot -> answers.instances(group.child(spot.path().last()), spot).stream()
                            .anyMatch(instance -> isGiven(instance, spot)))
                    .count();
        }

        private void compute(InstancePath position, DataType type, boolean inUse) {
            Value value = context.value(position);
            if (value != null) {
                result.computed().put(position, value.written());
                if (ValueText.read(value.written(), type) == null) {
                    result.unreadable().add(position);
                } else if (inUse) {
                    result.submission().put(position, value.written());
                }
            }
            check(position, inUse);
        }

        private void position(InstancePath position, RuleForm.Spot spot, boolean inUse) {
            boolean wanted = inUse
                    && rules.necessity(spot.path()).stream().anyMatch(rule -> context.holds(rule, position));
            if (wanted) {
                result.required().add(position);
            }
            List<InstancePath> instances = answers.instances(position, spot);
            long given = instances.stream().filter(instance -> isGiven(instance, spot)).count();
            boolean group = spot.isGroup() && !spot.isRepeated();
            int min = form.isChoice(spot.path().parent()) ? 0 : spot.cardinality().min();
            int needed = Math.max(group ? 0 : min, wanted ? 1 : 0);
            if (inUse && given < needed) {
                result.missing().add(position);
            }
            if (given > spot.cardinality().max()) {
                result.excess().add(position);
            }
            boolean always = group && (wanted || min > 0);
            for (InstancePath instance : instances) {
                instance(instance, spot, inUse && (always || !spot.isGroup() || isGiven(instance, spot)));
            }
        }

        /** An answer that cannot be read is one all the same. */
        private boolean isGiven(InstancePath instance, RuleForm.Spot spot) {
            return spot.isGroup() ? context.isAnswered(instance, spot) : answers.at(instance) != null;
        }

        private void instance(InstancePath instance, RuleForm.Spot spot, boolean inUse) {
            if (spot.isGroup()) {
                visit(instance, spot.path(), inUse);
            } else if (answers.at(instance) != null) {
                Value value = context.value(instance);
                if (value == null) {
                    result.unreadable().add(instance);
                } else {
                    result.submission().put(instance, value.written());
                }
            }
            check(instance, inUse);
        }

        private void check(InstancePath instance, boolean inUse) {
            for (FormRule.Valid rule : inUse ? rules.validity(instance.path()) : List.<FormRule.Valid>of()) {
                if (context.fails(rule, instance)) {
                    result.violations().add(new Evaluation.Violation(rule.id(), instance));
                }
            }
        }
    }
}
