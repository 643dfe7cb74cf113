package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.ArrayList;
import java.util.List;

/** What is within expressions. */
final class Expressions {
    private Expressions() {}

    static List<Expression> operands(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> List.of();
            case Expression.Answer answer -> List.of();
            case Expression.Today today -> List.of();
            case Expression.Exists exists -> List.of();
            case Expression.Count count -> List.of();
            case Expression.Sum sum -> List.of();
            case Expression.And and -> and.operands();
            case Expression.Or or -> or.operands();
            case Expression.Not not -> List.of(not.operand());
            case Expression.Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Expression.InList in -> List.of(in.operand());
            case Expression.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Expression.Rounded rounded -> List.of(rounded.operand());
            case Expression.Later later -> List.of(later.day(), later.amount());
            case Expression.Between between -> List.of(between.from(), between.until());
            case Expression.Length length -> List.of(length.operand());
            case Expression.Either either -> List.of(either.condition(), either.then(), either.otherwise());
        };
    }

    /** The places that an expression asks for. */
    static List<ElementPath> places(Expression expression) {
        List<ElementPath> places = new ArrayList<>();
        collect(expression, places);
        return places;
    }

    private static void collect(Expression expression, List<ElementPath> places) {
        switch (expression) {
            case Expression.Answer answer -> places.add(answer.path());
            case Expression.Exists exists -> places.add(exists.path());
            case Expression.Count count -> places.add(count.path());
            case Expression.Sum sum -> places.add(sum.path());
            default -> operands(expression).forEach(operand -> collect(operand, places));
        }
    }

    /** Whether it stays within so many levels and parts; asks no deeper than that. */
    static boolean isWithin(Expression expression, int levels, int parts) {
        return levels > 0 && size(expression, levels) <= parts;
    }

    private static int size(Expression expression, int levels) {
        if (levels == 0) {
            return Integer.MAX_VALUE / 2;
        }
        long size = 1;
        for (Expression operand : operands(expression)) {
            size += size(operand, levels - 1);
        }
        return (int) Math.min(size, Integer.MAX_VALUE / 2);
    }
}
