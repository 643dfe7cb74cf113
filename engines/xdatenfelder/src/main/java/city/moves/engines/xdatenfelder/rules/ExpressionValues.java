package city.moves.engines.xdatenfelder.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of an expression in a context, seen from one place of the form. */
final class ExpressionValues {
    private final Context context;
    private final LocalDate today;

    ExpressionValues(Context context, LocalDate today) {
        this.context = context;
        this.today = today;
    }

    Truth truth(Expression expression, InstancePath scope) {
        return value(expression, scope) instanceof Value.Truth(boolean holds)
                ? holds ? Truth.TRUE : Truth.FALSE
                : Truth.UNKNOWN;
    }

    @Nullable Value value(Expression expression, InstancePath scope) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Answer answer -> answer(answer, scope);
            case Expression.Today now -> new Value.Day(today);
            case Expression.And and -> of(and.operands().stream()
                    .map(operand -> truth(operand, scope)).reduce(Truth.TRUE, Truth::and));
            case Expression.Or or -> of(or.operands().stream()
                    .map(operand -> truth(operand, scope)).reduce(Truth.FALSE, Truth::or));
            case Expression.Not not -> of(truth(not.operand(), scope).not());
            case Expression.Comparison comparison -> compare(comparison, scope);
            case Expression.InList in -> in(value(in.operand(), scope), in.list());
            case Expression.Exists exists -> new Value.Truth(!context.instances(exists.path(), scope).isEmpty());
            case Expression.Count count -> number(context.instances(count.path(), scope).size());
            case Expression.Sum sum -> sum(sum, scope);
            case Expression.Arithmetic sum -> compute(sum, scope);
            case Expression.Rounded rounded -> value(rounded.operand(), scope) instanceof Value.Number(BigDecimal number)
                    ? Numbers.rounded(number, rounded.digits()) : null;
            case Expression.Later later -> later(later, scope);
            case Expression.Between between -> between(between, scope);
            case Expression.Length length -> value(length.operand(), scope) instanceof Value.Text(String text)
                    ? number(text.codePointCount(0, text.length())) : null;
            case Expression.Either either -> switch (truth(either.condition(), scope)) {
                case TRUE -> value(either.then(), scope);
                case FALSE -> value(either.otherwise(), scope);
                case UNKNOWN -> null;
            };
        };
    }

    private @Nullable Value answer(Expression.Answer answer, InstancePath scope) {
        List<InstancePath> instances = context.instances(answer.path(), scope);
        return instances.size() == 1 ? context.value(instances.getFirst()) : null;
    }

    private @Nullable Value compare(Expression.Comparison comparison, InstancePath scope) {
        Value left = value(comparison.left(), scope);
        Value right = value(comparison.right(), scope);
        if (left == null || right == null || left.type() != right.type()) {
            return null;
        }
        Integer order = order(left, right);
        if (order == null && comparison.comparator().needsOrder()) {
            return null;
        }
        return new Value.Truth(comparison.comparator().holds(order != null ? order : left.equals(right) ? 0 : 1));
    }

    private static @Nullable Integer order(Value left, Value right) {
        if (left instanceof Value.Number(BigDecimal one) && right instanceof Value.Number(BigDecimal other)) {
            return one.compareTo(other);
        }
        if (left instanceof Value.Day(LocalDate one) && right instanceof Value.Day(LocalDate other)) {
            return one.compareTo(other);
        }
        return null;
    }

    private static @Nullable Value in(@Nullable Value value, List<Value> list) {
        return value == null ? null : new Value.Truth(list.contains(value));
    }

    private @Nullable Value sum(Expression.Sum sum, InstancePath scope) {
        BigDecimal total = BigDecimal.ZERO;
        for (InstancePath instance : context.instances(sum.path(), scope)) {
            if (context.value(instance) instanceof Value.Number(BigDecimal number)) {
                total = total.add(number);
            }
        }
        return Numbers.bounded(total);
    }

    private @Nullable Value compute(Expression.Arithmetic arithmetic, InstancePath scope) {
        return value(arithmetic.left(), scope) instanceof Value.Number(BigDecimal left)
                && value(arithmetic.right(), scope) instanceof Value.Number(BigDecimal right)
                ? Numbers.compute(arithmetic.operator(), left, right) : null;
    }

    private @Nullable Value later(Expression.Later later, InstancePath scope) {
        return value(later.day(), scope) instanceof Value.Day(LocalDate day)
                && value(later.amount(), scope) instanceof Value.Number(BigDecimal amount)
                ? Numbers.later(later.unit(), day, amount) : null;
    }

    private @Nullable Value between(Expression.Between between, InstancePath scope) {
        return value(between.from(), scope) instanceof Value.Day(LocalDate from)
                && value(between.until(), scope) instanceof Value.Day(LocalDate until)
                ? Numbers.between(between.unit(), from, until) : null;
    }

    private static Value number(int number) {
        return new Value.Number(BigDecimal.valueOf(number));
    }

    private static @Nullable Value of(Truth truth) {
        return switch (truth) {
            case TRUE -> new Value.Truth(true);
            case FALSE -> new Value.Truth(false);
            case UNKNOWN -> null;
        };
    }
}
