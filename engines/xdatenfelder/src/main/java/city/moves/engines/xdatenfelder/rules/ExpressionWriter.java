package city.moves.engines.xdatenfelder.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what {@link ExpressionText} reads. What stands within something else is put in brackets where it could be misread; of
 * an "and" or "or" of one part alone the part remains.
 */
final class ExpressionWriter {

    String write(Expression expression) {
        return switch (expression) {
            case Expression.Literal(Value.Text(String text)) ->
                    "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case Expression.Literal literal -> literal.value().written();
            case Expression.Answer answer -> answer.path().toString();
            case Expression.Today _ -> "today";
            case Expression.Exists exists -> "exists(" + exists.path() + ")";
            case Expression.Count count -> "count(" + count.path() + ")";
            case Expression.Sum sum -> "sum(" + sum.path() + ")";
            case Expression.And and -> joined(and.operands(), " and ");
            case Expression.Or or -> joined(or.operands(), " or ");
            case Expression.Not not -> "not " + inner(not.operand());
            case Expression.Comparison comparison -> inner(comparison.left()) + " "
                    + ExpressionNames.of(ExpressionNames.COMPARATORS, comparison.comparator()) + " " + inner(comparison.right());
            case Expression.InList in -> inner(in.operand()) + " in (" + in.list().stream().map(Expression.Literal::new)
                    .map(this::write).collect(Collectors.joining(", ")) + ")";
            case Expression.Arithmetic sum -> inner(sum.left()) + " "
                    + ExpressionNames.of(ExpressionNames.OPERATORS, sum.operator()) + " " + inner(sum.right());
            case Expression.Rounded rounded -> "round(" + write(rounded.operand()) + ", " + rounded.digits() + ")";
            case Expression.Later later -> function(ExpressionNames.of(ExpressionNames.LATER, later.unit()), later);
            case Expression.Between between -> function(ExpressionNames.of(ExpressionNames.BETWEEN, between.unit()), between);
            case Expression.Length length -> function("length", length);
            case Expression.Either either -> function("if", either);
        };
    }

    private String function(String name, Expression expression) {
        return name + "(" + Expressions.operands(expression).stream().map(this::write).collect(Collectors.joining(", ")) + ")";
    }

    private String joined(List<Expression> operands, String word) {
        return operands.size() == 1 ? write(operands.getFirst())
                : operands.stream().map(this::inner).collect(Collectors.joining(word));
    }

    private String inner(Expression expression) {
        return switch (expression) {
            case Expression.And(List<Expression> operands) when operands.size() == 1 -> inner(operands.getFirst());
            case Expression.Or(List<Expression> operands) when operands.size() == 1 -> inner(operands.getFirst());
            case Expression.And _, Expression.Or _, Expression.Not _, Expression.Comparison _, Expression.InList _,
                    Expression.Arithmetic _ -> "(" + write(expression) + ")";
            default -> write(expression);
        };
    }
}
