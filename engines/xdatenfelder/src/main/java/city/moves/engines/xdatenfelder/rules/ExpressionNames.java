package city.moves.engines.xdatenfelder.rules;

import java.util.Map;
import java.util.Optional;

/** The words for operations in JSON. */
final class ExpressionNames {
    static final Map<String, Expression.Comparator> COMPARATORS = Map.of(
            "=", Expression.Comparator.EQUAL, "<>", Expression.Comparator.UNEQUAL, "<", Expression.Comparator.LESS,
            "<=", Expression.Comparator.AT_MOST, ">", Expression.Comparator.GREATER, ">=", Expression.Comparator.AT_LEAST);
    static final Map<String, Expression.Operator> OPERATORS = Map.of(
            "+", Expression.Operator.PLUS, "-", Expression.Operator.MINUS, "*", Expression.Operator.TIMES,
            "/", Expression.Operator.DIVIDED_BY);
    static final Map<String, Expression.CalendarUnit> LATER = Map.of("plusDays", Expression.CalendarUnit.DAYS,
            "plusMonths", Expression.CalendarUnit.MONTHS, "plusYears", Expression.CalendarUnit.YEARS);
    static final Map<String, Expression.CalendarUnit> BETWEEN = Map.of("daysBetween", Expression.CalendarUnit.DAYS,
            "monthsBetween", Expression.CalendarUnit.MONTHS, "yearsBetween", Expression.CalendarUnit.YEARS);

    private ExpressionNames() {}

    static <T> String of(Map<String, T> names, T thing) {
        Optional<String> name = names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(thing)).map(Map.Entry::getKey).findFirst();
        return name.orElseThrow();
    }
}
