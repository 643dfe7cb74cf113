package city.moves.services.forms;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.Evaluator;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import city.moves.engines.xdatenfelder.submissions.CodeLists;
import city.moves.engines.xdatenfelder.submissions.Facets;
import city.moves.engines.xdatenfelder.submissions.Place;
import city.moves.engines.xdatenfelder.submissions.SubmissionForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form made ready to be asked. It holds no answers and serves everybody at once. */
public final class ReadyForm {

    private final FormSchema schema;
    private final List<FormRule> rules;
    private final Outline outline;
    private final Evaluator evaluator;
    private final SubmissionForm submission;
    private final SubmissionJudge judge;
    private final Set<ElementPath> computed;
    private final List<FormStep> steps;

    ReadyForm(FormSchema schema, List<FormRule> rules) {
        this.schema = schema;
        this.rules = List.copyOf(rules);
        this.outline = Outline.of(schema);
        this.evaluator = new Evaluator(RuleForm.of(schema), rules);
        this.submission = SubmissionForm.of(schema, rules, CodeLists.NONE);
        this.judge = new SubmissionJudge(submission);
        this.computed = rules.stream().filter(FormRule.Calculated.class::isInstance).map(FormRule::target)
                .collect(Collectors.toSet());
        this.steps = steps(schema.positions());
    }

    private static List<FormStep> steps(List<Position> top) {
        List<FormStep> steps = new ArrayList<>();
        List<ElementPath> loose = top.stream().map(Position::element).filter(Field.class::isInstance)
                .map(field -> ElementPath.TOP.child(field.id())).toList();
        for (Position position : top) {
            ElementPath path = ElementPath.TOP.child(position.element().id());
            if (position.element() instanceof FieldGroup group) {
                steps.add(new FormStep(group.id(), group.description().label(), hint(group.help().input()),
                        position.cardinality().isRepeated() ? List.of(path)
                                : group.positions().stream().map(inner -> path.child(inner.element().id())).toList()));
            } else if (path.equals(loose.getFirst())) {
                steps.add(new FormStep(FormStep.LOOSE, "", "", loose));
            }
        }
        return steps;
    }

    static String hint(@Nullable String help) {
        return help == null ? "" : help.strip();
    }

    public String title() {
        return schema.description().label();
    }

    public FormSchema schema() {
        return schema;
    }

    public List<FormRule> rules() {
        return rules;
    }

    public List<FormStep> steps() {
        return steps;
    }

    public Optional<FormStep> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** Those of which something is shown. */
    public List<FormStep> steps(Evaluation evaluation) {
        return steps.stream().filter(step -> step.roots().stream().anyMatch(root -> isShown(root, evaluation))).toList();
    }

    private static boolean isShown(ElementPath root, Evaluation evaluation) {
        InstancePath position = InstancePath.TOP;
        for (String id : root.ids()) {
            position = position.child(id);
            if (evaluation.hidden().contains(position)) {
                return false;
            }
        }
        return true;
    }

    /** What people are asked to bring as a file, by its label. */
    public List<String> documents() {
        return outline.positions().entrySet().stream().map(Map.Entry::getKey).map(this::question).flatMap(Optional::stream)
                .filter(field -> field.type() == DataType.FILE || field.type() == DataType.OBJECT)
                .map(field -> field.description().label()).distinct().toList();
    }

    Optional<Position> at(ElementPath path) {
        return outline.at(path);
    }

    /** A field that somebody answers; nobody answers labels, groups and what is computed. */
    public Optional<Field> question(ElementPath path) {
        return outline.at(path).map(Position::element).filter(Field.class::isInstance).map(Field.class::cast)
                .filter(Field::isAnswered).filter(_ -> !computed.contains(path));
    }

    /** True if the form has such a place: with a number where there may be several, without one elsewhere. */
    public boolean isPlace(InstancePath place) {
        for (int length = 1; length <= place.steps().size(); length++) {
            InstancePath above = place.upTo(length);
            Position position = outline.at(above.path()).orElse(null);
            boolean numbered = above.steps().getLast().index() >= 0;
            if (position == null || position.cardinality().isRepeated() != numbered) {
                return false;
            }
        }
        return true;
    }

    boolean isComputed(ElementPath path) {
        return computed.contains(path);
    }

    Optional<Facets> facets(ElementPath path) {
        return submission.at(path).map(Place::facets);
    }

    /** The words of the rule that does not hold. */
    String message(String rule) {
        return rules.stream().filter(FormRule.Valid.class::isInstance).map(FormRule.Valid.class::cast)
                .filter(valid -> valid.id().equals(rule)).map(FormRule.Valid::message).findFirst().orElse("");
    }

    /**
     * @param answers by the written {@link InstancePath}
     * @param more    places at which the person wants to answer once more
     */
    public Evaluation evaluate(Map<String, String> answers, Set<String> more, LocalDate today) {
        return evaluator.evaluate(new Repetitions(answers, more).withEmpty(this, answers), today);
    }

    /** How what is handed in is written and judged. */
    public SubmissionJudge judge() {
        return judge;
    }
}
