package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds the type of an expression and tells what does not fit together in it. */
final class RuleTypes {
    private final RuleForm form;
    private final ElementPath scope;
    private final BiConsumer<RuleProblem.Kind, String> problems;

    /**
     * @param scope the repetitions that the rule knows: of one answer or one group
     */
    RuleTypes(RuleForm form, ElementPath scope, BiConsumer<RuleProblem.Kind, String> problems) {
        this.form = form;
        this.scope = scope;
        this.problems = problems;
    }

    void expect(Expression expression, ValueType type) {
        ValueType found = type(expression);
        if (found != null && found != type) {
            problems.accept(RuleProblem.Kind.WRONG_TYPE, found + " instead of " + type);
        }
    }

    /** Nothing where something is wrong already. */
    private @Nullable ValueType type(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value().type();
            case Expression.Today today -> ValueType.DAY;
            case Expression.Answer answer -> answer(answer.path());
            case Expression.Exists exists -> place(exists.path()) == null ? null : ValueType.TRUTH;
            case Expression.Count count -> place(count.path()) == null ? null : ValueType.NUMBER;
            case Expression.Sum sum -> sum(sum.path());
            case Expression.And and -> all(and.operands(), ValueType.TRUTH, ValueType.TRUTH);
            case Expression.Or or -> all(or.operands(), ValueType.TRUTH, ValueType.TRUTH);
            case Expression.Not not -> all(List.of(not.operand()), ValueType.TRUTH, ValueType.TRUTH);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.InList in -> in(in);
            case Expression.Arithmetic sum -> all(List.of(sum.left(), sum.right()), ValueType.NUMBER, ValueType.NUMBER);
            case Expression.Rounded rounded -> all(List.of(rounded.operand()), ValueType.NUMBER, ValueType.NUMBER);
            case Expression.Later later -> later(later);
            case Expression.Between span -> all(List.of(span.from(), span.until()), ValueType.DAY, ValueType.NUMBER);
            case Expression.Length length -> all(List.of(length.operand()), ValueType.TEXT, ValueType.NUMBER);
            case Expression.Either either -> either(either);
        };
    }

    private ValueType all(List<Expression> operands, ValueType expected, ValueType result) {
        operands.forEach(operand -> expect(operand, expected));
        return result;
    }

    private RuleForm.@Nullable Spot place(ElementPath path) {
        RuleForm.Spot spot = form.at(path).orElse(null);
        if (spot == null) {
            problems.accept(RuleProblem.Kind.UNKNOWN_PLACE, path.toString());
        }
        return spot;
    }

    private @Nullable ValueType answer(ElementPath path) {
        RuleForm.Spot spot = place(path);
        if (spot == null) {
            return null;
        }
        if (spot.type() == null || spot.label()) {
            problems.accept(RuleProblem.Kind.UNSUITABLE_PLACE, path + " has no answer");
            return null;
        }
        for (ElementPath above = path; !above.isTop(); above = above.parent()) {
            if (form.at(above).filter(RuleForm.Spot::isRepeated).isPresent() && !scope.isBelow(above)) {
                problems.accept(RuleProblem.Kind.SEVERAL_ANSWERS, path.toString());
                return null;
            }
        }
        return ValueType.of(spot.type());
    }

    private @Nullable ValueType sum(ElementPath path) {
        RuleForm.Spot spot = place(path);
        if (spot != null && (spot.type() == null || ValueType.of(spot.type()) != ValueType.NUMBER)) {
            problems.accept(RuleProblem.Kind.UNSUITABLE_PLACE, path + " is no number");
        }
        return ValueType.NUMBER;
    }

    private ValueType comparison(Expression.Comparison comparison) {
        ValueType left = type(comparison.left());
        if (left != null && comparison.comparator().needsOrder() && (left == ValueType.TEXT || left == ValueType.TRUTH)) {
            problems.accept(RuleProblem.Kind.WRONG_TYPE, left + " has no order");
        }
        if (left != null) {
            expect(comparison.right(), left);
        }
        return ValueType.TRUTH;
    }

    private ValueType in(Expression.InList in) {
        ValueType type = type(in.operand());
        if (type != null && in.list().stream().anyMatch(value -> value.type() != type)) {
            problems.accept(RuleProblem.Kind.WRONG_TYPE, "a list not all of " + type);
        }
        return ValueType.TRUTH;
    }

    private ValueType later(Expression.Later later) {
        expect(later.day(), ValueType.DAY);
        expect(later.amount(), ValueType.NUMBER);
        return ValueType.DAY;
    }

    private @Nullable ValueType either(Expression.Either either) {
        expect(either.condition(), ValueType.TRUTH);
        ValueType type = type(either.then());
        if (type != null) {
            expect(either.otherwise(), type);
        }
        return type;
    }
}
