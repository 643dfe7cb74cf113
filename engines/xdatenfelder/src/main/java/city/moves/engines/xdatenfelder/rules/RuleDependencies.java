package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which answer depends on which: a value on its being shown, its being shown on other values. */
final class RuleDependencies {
    private final RuleForm form;
    private final Map<ElementPath, List<ElementPath>> asked = new HashMap<>();
    private final Set<ElementPath> done = new LinkedHashSet<>();

    RuleDependencies(RuleForm form, List<FormRule> rules) {
        this.form = form;
        for (FormRule rule : rules) {
            if (rule instanceof FormRule.VisibleIf || rule instanceof FormRule.Calculated) {
                asked.computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .addAll(Expressions.places(rule.expression()));
            }
        }
    }

    /** A path from an answer to itself, if there is one. */
    Optional<String> cycle() {
        for (ElementPath start : asked.keySet()) {
            Optional<String> cycle = from(start);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        return Optional.empty();
    }

    /** Everything that rules ask about, each after what it depends on. Without cycles there is such an order. */
    List<ElementPath> inOrder() {
        cycle().ifPresent(cycle -> {
            throw new IllegalStateException(cycle);
        });
        return List.copyOf(done);
    }

    /** All places whose answers a rule at this target rests on, also by way of other rules. */
    Set<ElementPath> deciding(ElementPath target) {
        Set<ElementPath> deciding = new LinkedHashSet<>();
        Deque<ElementPath> open = new ArrayDeque<>();
        asked.getOrDefault(target, List.of()).forEach(place -> {
            open.add(place);
            addInner(place, open);
        });
        for (ElementPath next = open.poll(); next != null; next = open.poll()) {
            if (deciding.add(next)) {
                open.addAll(needs(next));
            }
        }
        return deciding;
    }

    /** Depth first without recursion: chains of rules may be long. */
    private Optional<String> from(ElementPath start) {
        Deque<ElementPath> way = new ArrayDeque<>();
        Deque<Deque<ElementPath>> open = new ArrayDeque<>();
        way.push(start);
        open.push(needs(start));
        while (!way.isEmpty()) {
            ElementPath next = open.peek().poll();
            if (next == null) {
                done.add(way.pop());
                open.pop();
            } else if (way.contains(next)) {
                return Optional.of(next + " depends on itself");
            } else if (!done.contains(next)) {
                way.push(next);
                open.push(needs(next));
            }
        }
        return Optional.empty();
    }

    /** What is above must be shown; a group is asked for all that is in it. */
    private Deque<ElementPath> needs(ElementPath path) {
        Deque<ElementPath> needs = new ArrayDeque<>();
        if (!path.parent().isTop()) {
            needs.add(path.parent());
        }
        for (ElementPath place : asked.getOrDefault(path, List.of())) {
            needs.add(place);
            addInner(place, needs);
        }
        return needs;
    }

    private void addInner(ElementPath path, Deque<ElementPath> needs) {
        for (RuleForm.Spot inner : form.in(path)) {
            needs.add(inner.path());
            addInner(inner.path(), needs);
        }
    }
}
