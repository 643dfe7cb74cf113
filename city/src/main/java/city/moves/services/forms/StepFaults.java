package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.engines.xdatenfelder.submissions.ValueFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands against going on from a page of a form, each at the question where it can be mended. */
public final class StepFaults {

    private final ReadyForm form;
    private final Map<String, String> answers;
    private final Evaluation evaluation;

    private StepFaults(ReadyForm form, Map<String, String> answers, Evaluation evaluation) {
        this.form = form;
        this.answers = answers;
        this.evaluation = evaluation;
    }

    /** In the order of the page, one for each question at most. */
    public static List<StepFault> of(ReadyForm form, List<Part> parts, Map<String, String> answers,
            Evaluation evaluation) {
        Map<String, StepFault> found = new LinkedHashMap<>();
        StepFaults faults = new StepFaults(form, answers, evaluation);
        List<Part.Question> questions = PartsOfStep.questions(parts);
        questions.forEach(question -> faults.own(question).ifPresent(fault -> found.put(question.name(), fault)));
        faults.ofGroups(questions).forEach(fault -> found.putIfAbsent(fault.name(), fault));
        return questions.stream().map(question -> found.get(question.name())).filter(fault -> fault != null).toList();
    }

    private Optional<StepFault> own(Part.Question question) {
        InstancePath place = place(question.name());
        String answer = answers.get(question.name());
        if (evaluation.unreadable().contains(place)) {
            return Optional.of(unreadable(question));
        }
        if (answer != null && !answer.isBlank()) {
            Optional<StepFault> fault = unfit(question, answer);
            return fault.isPresent() ? fault : violated(question.name(), question.name());
        }
        return isMissing(place) ? Optional.of(StepFault.of(question.name(), missing(question))) : Optional.empty();
    }

    private Optional<StepFault> unfit(Part.Question question, String answer) {
        Optional<StepFault> fault = question.asksForIban() ? Iban.fault(question.name(), answer) : Optional.empty();
        return fault.isPresent() ? fault : form.facets(question.path()).flatMap(facets -> facets.judge(answer))
                .map(found -> unfit(question, found));
    }

    /** Of several answers the first one speaks for all. */
    private boolean isMissing(InstancePath place) {
        return evaluation.missing().contains(place)
                || evaluation.missing().contains(place.position()) && place.toString().endsWith("[0]");
    }

    private List<StepFault> ofGroups(List<Part.Question> questions) {
        List<StepFault> faults = new ArrayList<>();
        for (InstancePath group : evaluation.missing()) {
            first(questions, group).ifPresent(name -> faults.add(StepFault.of(name, "services.form.missing")));
        }
        for (InstancePath excess : evaluation.excess()) {
            first(questions, excess).ifPresent(name -> faults.add(StepFault.of(name, "services.form.too-many")));
        }
        for (Evaluation.Violation violation : evaluation.violations()) {
            first(questions, violation.at()).flatMap(name -> violated(violation.at().toString(), name))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    /** The first question at or below a place. */
    private static Optional<String> first(List<Part.Question> questions, InstancePath place) {
        return questions.stream().map(Part.Question::name).filter(name -> name.equals(place.toString())
                || name.startsWith(place + "/") || name.startsWith(place + "[")).findFirst();
    }

    private Optional<StepFault> violated(String place, String name) {
        return evaluation.violations().stream().filter(violation -> violation.at().toString().equals(place)).findFirst()
                .map(violation -> StepFault.of(name, "services.form.rule", form.message(violation.rule())));
    }

    private String missing(Part.Question question) {
        return form.isDeclaration(question.path()) ? "ownforms.missing.declaration" : switch (question.type()) {
            case BOOLEAN -> "services.form.missing.yes-no";
            case FILE, OBJECT -> "services.form.missing.file";
            default -> question.options().isEmpty() ? "services.form.missing" : "services.form.missing.choice";
        };
    }

    private static StepFault unreadable(Part.Question question) {
        return StepFault.of(question.name(), switch (question.type()) {
            case DATE -> "web.form.no-day";
            case TIME -> "services.form.no-time";
            case DATE_TIME -> "services.form.no-moment";
            case INTEGER -> "web.form.no-number";
            case NUMBER -> "web.form.no-decimal";
            case CURRENCY -> "web.form.no-amount";
            default -> "services.form.unreadable";
        });
    }

    private static StepFault unfit(Part.Question question, ValueFault fault) {
        Constraint limits = question.field().constraint();
        DataType type = question.type();
        return switch (fault) {
            case NOT_A_VALUE -> unreadable(question);
            case TOO_SHORT -> StepFault.of(question.name(), "services.form.too-short", text(limits.minLength()));
            case TOO_LONG -> StepFault.of(question.name(), "services.form.too-long", text(limits.maxLength()));
            case TOO_SMALL -> StepFault.of(question.name(), type == DataType.DATE ? "services.form.too-early"
                    : "services.form.too-small", AnswerText.typed(type, text(limits.minValue())));
            case TOO_LARGE -> StepFault.of(question.name(), type == DataType.DATE ? "services.form.too-late"
                    : "services.form.too-large", AnswerText.typed(type, text(limits.maxValue())));
            case NOT_IN_LIST -> StepFault.of(question.name(),
                    question.isSearched() ? "formdesk.choice.unknown" : "services.form.missing.choice");
            case OTHER_PATTERN -> question.hint().isEmpty() ? StepFault.of(question.name(), "services.form.other-pattern")
                    : StepFault.of(question.name(), "services.form.other-pattern.hint", question.hint());
            case CHARACTER -> StepFault.of(question.name(), "services.form.character");
            case NOT_LATIN -> StepFault.of(question.name(), "services.form.not-latin");
        };
    }

    private static String text(Object limit) {
        return String.valueOf(limit);
    }

    private static InstancePath place(String name) {
        return InstancePath.parse(name).orElseThrow();
    }
}
