package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rules see of a draft: answers that are shown, and what is computed from them. Each is found out once. */
final class Context {
    private final RuleForm form;
    private final RuleIndex rules;
    private final Answers answers;
    private final ExpressionValues expressions;
    private final Map<InstancePath, Boolean> hidden = new HashMap<>();
    private final Map<InstancePath, Optional<Value>> computed = new HashMap<>();

    Context(RuleForm form, RuleIndex rules, Answers answers, LocalDate today) {
        this.form = form;
        this.rules = rules;
        this.answers = answers;
        this.expressions = new ExpressionValues(this, today);
    }

    /** Called in the order of dependence, so that long chains of rules never pile up. */
    void findOut(ElementPath path) {
        List<InstancePath> parents = List.of(InstancePath.TOP);
        for (int level = 1; level < path.ids().size(); level++) {
            RuleForm.Spot group = form.at(new ElementPath(path.ids().subList(0, level))).orElseThrow();
            parents = parents.stream()
                    .flatMap(parent -> answers.instances(parent.child(group.path().last()), group).stream()).toList();
        }
        for (InstancePath parent : parents) {
            InstancePath position = parent.child(path.last());
            if (!isHidden(position) && rules.calculation(path) != null) {
                value(position);
            }
        }
    }

    boolean isHidden(InstancePath position) {
        Boolean known = hidden.get(position);
        if (known == null) {
            InstancePath parent = position.parent();
            known = !parent.isTop() && isHidden(parent.position())
                    || rules.visibility(position.path()).stream().anyMatch(rule -> !holds(rule, position));
            hidden.put(position, known);
        }
        return known;
    }

    boolean holds(FormRule rule, InstancePath scope) {
        return expressions.truth(rule.expression(), scope) == Truth.TRUE;
    }

    boolean fails(FormRule rule, InstancePath scope) {
        return expressions.truth(rule.expression(), scope) == Truth.FALSE;
    }

    /** The value of one answer; missing if hidden, empty or not readable. */
    @Nullable Value value(InstancePath instance) {
        if (isHidden(instance.position())) {
            return null;
        }
        FormRule calculation = rules.calculation(instance.path());
        if (calculation != null) {
            Optional<Value> known = computed.get(instance);
            if (known == null) {
                known = Optional.ofNullable(expressions.value(calculation.expression(), instance));
                computed.put(instance, known);
            }
            return known.orElse(null);
        }
        String text = answers.at(instance);
        RuleForm.Spot spot = form.at(instance.path()).orElseThrow();
        return text == null || spot.type() == null ? null : ValueText.read(text, spot.type());
    }

    /** Whether somebody has answered: a group counts if anything in it does, computed values apart. */
    boolean isAnswered(InstancePath instance, RuleForm.Spot spot) {
        if (!spot.isGroup()) {
            return value(instance) != null;
        }
        return !isHidden(instance.position()) && form.in(spot.path()).stream()
                .filter(inner -> rules.calculation(inner.path()) == null)
                .anyMatch(inner -> answers.instances(instance.child(inner.path().last()), inner).stream()
                        .anyMatch(each -> isAnswered(each, inner)));
    }

    /** All answers at a path that the scope sees: its own repetition of what it shares with the path, all of the rest. */
    List<InstancePath> instances(ElementPath path, InstancePath scope) {
        List<InstancePath> found = List.of(InstancePath.TOP);
        boolean shared = true;
        for (int level = 0; level < path.ids().size(); level++) {
            String id = path.ids().get(level);
            shared = shared && level < scope.steps().size() && scope.steps().get(level).id().equals(id);
            int index = shared ? scope.steps().get(level).index() : -1;
            RuleForm.Spot spot = form.at(new ElementPath(path.ids().subList(0, level + 1))).orElseThrow();
            List<InstancePath> next = new ArrayList<>();
            for (InstancePath above : found) {
                InstancePath position = above.child(id);
                next.addAll(index < 0 ? answers.instances(position, spot) : List.of(position.at(index)));
            }
            found = next;
        }
        RuleForm.Spot spot = form.at(path).orElseThrow();
        return found.stream().filter(instance -> isAnswered(instance, spot)).toList();
    }
}
