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
import city.moves.engines.xdatenfelder.rules.Expression;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import city.moves.engines.xdatenfelder.submissions.CodeLists;
import city.moves.engines.xdatenfelder.submissions.Facets;
import city.moves.engines.xdatenfelder.submissions.Place;
import city.moves.engines.xdatenfelder.submissions.SubmissionForm;
import city.moves.platform.web.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form made ready to be asked in one language. It holds no answers and serves everybody at once. The order of what is
 * handed in is that of the form's file, whatever the order on the page.
 */
public final class ReadyForm {

    private final WordedForm worded;
    private final Outline outline;
    private final Evaluator evaluator;
    private final LiveRules live;
    private final SubmissionForm submission;
    private final SubmissionJudge judge;
    private final Set<ElementPath> computed;
    private final Set<ElementPath> declarations;
    private final Map<ElementPath, Fact> facts;
    private final List<FormStep> steps;

    ReadyForm(FormSchema file, List<FormRule> rules, WordedForm worded) {
        this.worded = worded;
        this.outline = Outline.of(worded.schema());
        this.evaluator = new Evaluator(RuleForm.of(file), rules);
        this.live = new LiveRules(RuleForm.of(file), rules, evaluator);
        this.submission = SubmissionForm.of(file, rules, CodeLists.NONE);
        this.judge = new SubmissionJudge(submission);
        this.computed = rules.stream().filter(FormRule.Calculated.class::isInstance).map(FormRule::target)
                .collect(Collectors.toSet());
        this.declarations = rules.stream().filter(ReadyForm::wantsYes).map(FormRule::target).collect(Collectors.toSet());
        this.facts = Facts.of(file);
        this.steps = steps(worded.schema().positions());
    }

    /** True for a rule that accepts nothing but a yes at its own place. */
    private static boolean wantsYes(FormRule rule) {
        return rule instanceof FormRule.Valid && rule.expression().equals(new Expression.Answer(rule.target()));
    }

    private ReadyForm(ReadyForm same, WordedForm worded) {
        this.worded = worded;
        this.outline = Outline.of(worded.schema());
        this.evaluator = same.evaluator;
        this.live = same.live;
        this.submission = same.submission;
        this.judge = same.judge;
        this.computed = same.computed;
        this.declarations = same.declarations;
        this.facts = same.facts;
        this.steps = steps(worded.schema().positions());
    }

    /** The same form in other words. */
    ReadyForm in(WordedForm other) {
        return new ReadyForm(this, other);
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
        return worded.schema().description().label();
    }

    /** In the words and in the order in which people read it. */
    public FormSchema schema() {
        return worded.schema();
    }

    public List<FormRule> rules() {
        return worded.rules();
    }

    /** What the pages of a language say of the words of the form, if those are in another one. */
    public @Nullable String foreign(Language page) {
        return worded.language() == page ? null : worded.language().tag();
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

    /** What stands at a place, with what is around it: the words from the top down. */
    public String words(ElementPath path) {
        return IntStream.rangeClosed(1, path.ids().size()).mapToObj(length -> new ElementPath(path.ids().subList(0, length)))
                .map(above -> outline.at(above).map(position -> position.element().description().label()).orElse(above.last()))
                .collect(Collectors.joining(" › "));
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

    /** A sentence that must be agreed to; everything else that is yes or no is a question. */
    public boolean isDeclaration(ElementPath path) {
        return declarations.contains(path);
    }

    /** What the form asks of the applicant that may be known already, in its order. */
    public Map<ElementPath, Fact> facts() {
        return facts;
    }

    public Optional<Fact> fact(ElementPath path) {
        return Optional.ofNullable(facts.get(path));
    }

    boolean isComputed(ElementPath path) {
        return computed.contains(path);
    }

    Optional<Facets> facets(ElementPath path) {
        return submission.at(path).map(Place::facets);
    }

    /** The words of the rule that does not hold. */
    String message(String rule) {
        return rules().stream().filter(FormRule.Valid.class::isInstance).map(FormRule.Valid.class::cast)
                .filter(valid -> valid.id().equals(rule)).map(FormRule.Valid::message).findFirst().orElse("");
    }

    /**
     * @param answers by the written {@link InstancePath}
     * @param more    places at which the person wants to answer once more
     */
    public Evaluation evaluate(Map<String, String> answers, Set<String> more, LocalDate today) {
        return evaluator.evaluate(new Repetitions(answers, more).withEmpty(this, answers), today);
    }

    /** What comes and goes while somebody answers. */
    LiveRules live() {
        return live;
    }

    /** What a submission looks like. */
    SubmissionForm submission() {
        return submission;
    }

    /** How what is handed in is written and judged. */
    public SubmissionJudge judge() {
        return judge;
    }
}
