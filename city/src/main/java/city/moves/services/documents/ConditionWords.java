package city.moves.services.documents;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.Expression;
import city.moves.engines.xdatenfelder.rules.Expression.Comparator;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.Value;
import city.moves.platform.web.Speaker;
import city.moves.services.forms.AnswerText;
import city.moves.services.forms.ReadyForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in words when something on a form is to be filled in, by the numbers of the questions on which it depends. What is too
 * involved for a sentence is left to whoever fills the form in.
 */
final class ConditionWords {

    private final ReadyForm form;
    private final Outline outline;
    private final QuestionNumbers numbers;
    private final Speaker speaker;

    ConditionWords(ReadyForm form, Outline outline, QuestionNumbers numbers, Speaker speaker) {
        this.form = form;
        this.outline = outline;
        this.numbers = numbers;
        this.speaker = speaker;
    }

    /** One sentence for when it is asked at all, one for when it must be answered; none for what is for everyone. */
    List<String> of(ElementPath path) {
        List<Expression> shown = new ArrayList<>();
        List<Expression> needed = new ArrayList<>();
        for (FormRule rule : form.rules()) {
            if (rule.target().equals(path)) {
                switch (rule) {
                    case FormRule.VisibleIf visible -> shown.add(visible.expression());
                    case FormRule.RequiredIf required -> needed.add(required.expression());
                    case FormRule.Calculated _, FormRule.Valid _ -> { }
                }
            }
        }
        return Stream.concat(sentence("documents.blank.only-if", "documents.blank.only-if.it-fits", new Expression.And(shown), shown.isEmpty()),
                sentence("documents.blank.needed-if", "documents.blank.needed-if.it-fits", new Expression.Or(needed), needed.isEmpty())).toList();
    }

    private Stream<String> sentence(String key, String otherwise, Expression condition, boolean none) {
        return none ? Stream.empty() : Stream.of(said(condition).map(words -> speaker.text(key, words))
                .orElseGet(() -> speaker.text(otherwise)));
    }

    private Optional<String> said(Expression condition) {
        return switch (condition) {
            case Expression.And(List<Expression> operands) -> joined(operands, "documents.blank.and");
            case Expression.Or(List<Expression> operands) -> joined(operands, "documents.blank.or");
            case Expression.Answer(ElementPath path) -> answer(path, speaker.text("services.answer.yes"));
            case Expression.Not(Expression.Answer(ElementPath path)) -> answer(path, speaker.text("services.answer.no"));
            case Expression.Exists(ElementPath path) -> numbered(path).map(question -> speaker.text("documents.blank.if.any", question));
            case Expression.Not(Expression.Exists(ElementPath path)) ->
                    numbered(path).map(question -> speaker.text("documents.blank.if.none", question));
            case Expression.Comparison(Comparator comparator, Expression.Answer(ElementPath path), Expression.Literal(Value value)) ->
                    compared(comparator, path, value);
            case Expression.InList(Expression.Answer(ElementPath path), List<Value> list) -> answer(path, list.stream()
                    .map(value -> written(path, value)).collect(Collectors.joining(speaker.text("documents.blank.if.other"))));
            default -> Optional.empty();
        };
    }

    private Optional<String> joined(List<Expression> operands, String key) {
        List<String> words = operands.stream().map(this::said).flatMap(Optional::stream).toList();
        boolean mixed = operands.size() > 1 && operands.stream().anyMatch(ConditionWords::isCompound);
        return mixed || words.size() < operands.size() ? Optional.empty()
                : Optional.of(String.join(speaker.text(key), words));
    }

    private static boolean isCompound(Expression expression) {
        return expression instanceof Expression.And(List<Expression> operands) && operands.size() > 1
                || expression instanceof Expression.Or(List<Expression> either) && either.size() > 1;
    }

    private Optional<String> compared(Comparator comparator, ElementPath path, Value value) {
        String key = "documents.blank.if." + comparator.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return numbered(path).map(question -> speaker.text(key, question, written(path, value)));
    }

    private Optional<String> answer(ElementPath path, String words) {
        return numbered(path).map(question -> speaker.text("documents.blank.if.equal", question, words));
    }

    private Optional<String> numbered(ElementPath path) {
        return numbers.of(path).map(String::valueOf);
    }

    /** A value as it stands on the form: the name of an option, yes or no, a day as people write it. */
    private String written(ElementPath path, Value value) {
        if (value instanceof Value.Truth(boolean holds)) {
            return speaker.text(holds ? "services.answer.yes" : "services.answer.no");
        }
        return outline.at(path).map(Position::element).filter(Field.class::isInstance).map(Field.class::cast)
                .map(field -> written(field, value.written())).orElseGet(value::written);
    }

    private static String written(Field field, String value) {
        return field.options() instanceof Options.Inline(List<Options.Option> options)
                ? options.stream().filter(option -> option.code().equals(value)).map(Options.Option::name).findFirst().orElse(value)
                : AnswerText.shown(field.type(), value);
    }
}
