package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules by what they are about. */
final class RuleIndex {
    private final Map<ElementPath, List<FormRule.VisibleIf>> visibility = new HashMap<>();
    private final Map<ElementPath, List<FormRule.RequiredIf>> necessity = new HashMap<>();
    private final Map<ElementPath, FormRule.Calculated> calculation = new HashMap<>();
    private final Map<ElementPath, List<FormRule.Valid>> validity = new HashMap<>();

    RuleIndex(List<FormRule> rules) {
        for (FormRule rule : rules) {
            switch (rule) {
                case FormRule.VisibleIf visible -> add(visibility, visible);
                case FormRule.RequiredIf required -> add(necessity, required);
                case FormRule.Calculated calculated -> calculation.put(calculated.target(), calculated);
                case FormRule.Valid valid -> add(validity, valid);
            }
        }
    }

    private static <R extends FormRule> void add(Map<ElementPath, List<R>> rules, R rule) {
        rules.computeIfAbsent(rule.target(), target -> new ArrayList<>()).add(rule);
    }

    List<FormRule.VisibleIf> visibility(ElementPath path) {
        return visibility.getOrDefault(path, List.of());
    }

    List<FormRule.RequiredIf> necessity(ElementPath path) {
        return necessity.getOrDefault(path, List.of());
    }

    FormRule.@Nullable Calculated calculation(ElementPath path) {
        return calculation.get(path);
    }

    List<FormRule.Valid> validity(ElementPath path) {
        return validity.getOrDefault(path, List.of());
    }
}
