package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.StepFault;
import city.moves.services.forms.StepFaults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fills in a form by chance until nothing stands against handing it in, and remembers what became of each rule. */
final class RandomApplicant {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int MOST_ROUNDS = 200;
    private static final double LEAST_ZEAL = 0.15;

    private final AuthoredForm authored;
    private final ReadyForm form;
    private final SplittableRandom random;
    /** Some say mostly no and little, some mostly yes and much. */
    private final double zeal;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> steps = new TreeSet<>();

    RandomApplicant(AuthoredForm authored, ReadyForm form, long seed) {
        this.authored = authored;
        this.form = form;
        this.random = new SplittableRandom(seed);
        this.zeal = random.nextDouble(LEAST_ZEAL, 1 - LEAST_ZEAL);
    }

    /** The key of each step that was shown. */
    Set<String> steps() {
        return steps;
    }

    /** Each rule with what became of it: {@code R99…=true} and {@code R99…=false}. */
    Set<String> seen() {
        return seen;
    }

    /** A complete evaluation; fails if chance does not find one. */
    Evaluation fillIn() {
        Map<String, String> answers = new TreeMap<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Evaluation evaluation = form.evaluate(answers, Set.of(), TODAY);
            note(evaluation);
            boolean answered = answerWhatIsOpen(answers, evaluation);
            if (answered) {
                continue;
            }
            List<StepFault> faults = faults(answers, evaluation);
            if (faults.isEmpty() && evaluation.isComplete()) {
                return evaluation;
            }
            faults.forEach(fault -> forgetAround(answers, fault.name()));
        }
        Evaluation evaluation = form.evaluate(answers, Set.of(), TODAY);
        throw new AssertionError(authored.slug() + " cannot be completed: " + faults(answers, evaluation) + evaluation.missing()
                + evaluation.violations() + evaluation.unreadable() + evaluation.excess());
    }

    private boolean answerWhatIsOpen(Map<String, String> answers, Evaluation evaluation) {
        boolean answered = false;
        for (FormStep step : form.steps(evaluation)) {
            steps.add(step.key());
            for (Part.Question question : PartsOfStep.questions(parts(step, answers, evaluation))) {
                if (!answers.containsKey(question.name()) && (!question.optional() || random.nextInt(3) == 0)) {
                    answers.put(question.name(), answer(question));
                    answered = true;
                }
            }
        }
        return answered;
    }

    private List<Part> parts(FormStep step, Map<String, String> answers, Evaluation evaluation) {
        return PartsOfStep.of(form, step, answers, evaluation, Set.of());
    }

    private List<StepFault> faults(Map<String, String> answers, Evaluation evaluation) {
        List<StepFault> faults = new ArrayList<>();
        form.steps(evaluation).forEach(step ->
                faults.addAll(StepFaults.of(form, parts(step, answers, evaluation), answers, evaluation)));
        return faults;
    }

    /** What a rule compares mostly stands beside it. */
    private void forgetAround(Map<String, String> answers, String name) {
        answers.remove(name);
        String group = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        if (random.nextBoolean()) {
            answers.keySet().removeIf(other -> other.startsWith(group) && random.nextInt(4) == 0);
        }
    }

    private void note(Evaluation evaluation) {
        Set<ElementPath> hidden = new TreeSet<>();
        evaluation.hidden().forEach(place -> hidden.add(place.path()));
        Set<ElementPath> required = new TreeSet<>();
        evaluation.required().forEach(place -> required.add(place.path()));
        Set<String> violated = new TreeSet<>();
        evaluation.violations().forEach(violation -> violated.add(violation.rule()));
        Set<ElementPath> given = new TreeSet<>();
        evaluation.submission().keySet().forEach(place -> given.add(place.path()));
        for (FormRule rule : form.rules()) {
            boolean above = hidden.stream().anyMatch(path -> rule.target().isBelow(path) && !path.equals(rule.target()));
            if (above) {
                continue;
            }
            switch (rule) {
                case FormRule.VisibleIf visible -> seen.add(rule.id() + "=" + !hidden.contains(visible.target()));
                case FormRule.RequiredIf needed -> seen.add(rule.id() + "=" + required.contains(needed.target()));
                case FormRule.Valid valid when violated.contains(rule.id()) -> seen.add(rule.id() + "=false");
                case FormRule.Valid valid when given.stream().anyMatch(path -> path.isBelow(valid.target())) -> seen.add(rule.id() + "=true");
                case FormRule.Valid _ -> { }
                case FormRule.Calculated _ -> seen.addAll(List.of(rule.id() + "=true", rule.id() + "=false"));
            }
        }
    }

    private String answer(Part.Question question) {
        Constraint limits = question.field().constraint();
        String example = Objects.requireNonNull(authored.sources()).entries().get(question.path()).example();
        if (!example.isEmpty()) {
            return example;
        }
        if (!question.options().isEmpty()) {
            return question.options().get(random.nextInt(question.options().size())).code();
        }
        return switch (question.type()) {
            case BOOLEAN -> String.valueOf(form.isDeclaration(question.path()) || random.nextDouble() < zeal);
            case DATE -> day(limits);
            case TIME -> "10:30";
            case INTEGER -> number(limits, 0);
            case NUMBER, CURRENCY -> number(limits, 1);
            case FILE, OBJECT -> question.file().mediaTypes().getFirst() + " " + random.nextInt(1_000);
            case DATE_TIME -> "2026-11-23T10:30";
            case TEXT, TEXT_LATIN -> "Ä".repeat(Math.max(3, limits.minLength() == null ? 0 : limits.minLength()))
                    .substring(0, Math.min(limits.maxLength() == null ? 3 : limits.maxLength(),
                            Math.max(3, limits.minLength() == null ? 0 : limits.minLength())));
        };
    }

    private String day(Constraint limits) {
        int far = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(21) - 10;
            case 1 -> random.nextInt(120);
            case 2 -> -random.nextInt(500);
            default -> -random.nextInt(43_000);
        };
        LocalDate day = TODAY.plusDays(far);
        String min = limits.minValue();
        return min != null && day.isBefore(LocalDate.parse(min)) ? min : day.toString();
    }

    private String number(Constraint limits, int places) {
        BigDecimal min = limits.minValue() == null ? BigDecimal.ZERO : new BigDecimal(limits.minValue());
        BigDecimal max = limits.maxValue() == null ? new BigDecimal(1_000) : new BigDecimal(limits.maxValue());
        if (random.nextDouble() > zeal) {
            return min.toPlainString();
        }
        BigDecimal width = max.subtract(min).min(random.nextBoolean() ? BigDecimal.valueOf(3) : max.subtract(min));
        return min.add(width.multiply(BigDecimal.valueOf(random.nextDouble()))).setScale(places, RoundingMode.HALF_UP)
                .min(max).toPlainString();
    }
}
