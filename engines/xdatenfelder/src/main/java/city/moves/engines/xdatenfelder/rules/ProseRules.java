package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.Rule;
import city.moves.engines.xdatenfelder.SchemaRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the one kind of sentence that published forms repeat: <q>"F1 a", "F2 b" und "F3 c" sind nur dann zu befüllen, wenn
 * "F0 d" bejaht wurde.</q> Nothing else is guessed at.
 */
public final class ProseRules {
    private static final String QUOTED = "[\"„“”]\\s*([A-Z][0-9]+)\\b[^\"„“”]*[\"„“”]";
    private static final Pattern NAME = Pattern.compile(QUOTED);
    private static final Pattern LIST = Pattern.compile("#(?:\\s*(?:,\\s*und|,|und)\\s*#)*\\s*");
    private static final Pattern CONDITION = Pattern.compile("(?:ist|sind)\\s+nur\\s+dann\\s+zu\\s+befüllen\\s*,\\s*wenn\\s+"
            + QUOTED + "\\s+bejaht\\s+(?:wurde|wird|ist)\\s*\\.?$");
    private static final int LONGEST = 4_000;

    private final RuleForm form;
    private final Outline outline;

    private ProseRules(SchemaRoot schema) {
        this.form = RuleForm.of(schema);
        this.outline = Outline.of(schema);
    }

    /** Every rule of the schema, in reading order. */
    public static List<ProseRule> of(SchemaRoot schema) {
        ProseRules prose = new ProseRules(schema);
        List<ProseRule> found = new ArrayList<>();
        schema.rules().forEach(rule -> found.add(prose.resolve(rule, ElementPath.TOP)));
        for (Map.Entry<ElementPath, Position> entry : prose.outline.positions().entrySet()) {
            entry.getValue().element().rules().forEach(rule -> found.add(prose.resolve(rule, entry.getKey())));
        }
        return found;
    }

    private ProseRule resolve(Rule rule, ElementPath bearer) {
        String text = rule.prose() == null ? "" : rule.prose().strip();
        if (text.isEmpty()) {
            return new ProseRule.Unresolved(rule, bearer, ProseRule.Reason.NO_PROSE, "");
        }
        if (text.length() > LONGEST || !isUnderstood(text)) {
            return new ProseRule.Unresolved(rule, bearer, ProseRule.Reason.UNKNOWN_PATTERN, "");
        }
        List<ElementPath> paths = new ArrayList<>();
        for (Matcher name = NAME.matcher(text); name.find(); ) {
            List<ElementPath> places = outline.below(bearer, name.group(1));
            if (places.size() != 1) {
                return new ProseRule.Unresolved(rule, bearer, places.isEmpty()
                        ? ProseRule.Reason.UNKNOWN_FIELD : ProseRule.Reason.AMBIGUOUS_FIELD, name.group(1));
            }
            paths.add(places.getFirst());
        }
        return resolve(rule, bearer, paths.subList(0, paths.size() - 1), paths.getLast());
    }

    private static boolean isUnderstood(String text) {
        Matcher condition = CONDITION.matcher(text);
        return condition.find()
                && LIST.matcher(NAME.matcher(text.substring(0, condition.start())).replaceAll("#")).matches();
    }

    private ProseRule resolve(Rule rule, ElementPath bearer, List<ElementPath> targets, ElementPath trigger) {
        Expression affirmed = new Expression.Comparison(Expression.Comparator.EQUAL, new Expression.Answer(trigger),
                new Expression.Literal(new Value.Truth(true)));
        String id = rule.description().identity().id();
        List<FormRule> rules = new ArrayList<>();
        targets.forEach(target -> rules.add(new FormRule.VisibleIf(id + ":" + target, target, affirmed)));
        boolean question = outline.at(trigger).orElseThrow().element() instanceof Field field && field.isAnswered()
                && field.type() == DataType.BOOLEAN;
        return question && RuleCheck.check(form, rules).isEmpty()
                ? new ProseRule.Resolved(rule, bearer, rules)
                : new ProseRule.Unresolved(rule, bearer, ProseRule.Reason.UNSUITABLE_FIELD, trigger.toString());
    }
}
