package city.moves.engines.cql2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Objects with {@code op} and {@code args} (annex C). */
final class JsonOperations {
    private static final Map<String, ComparisonOperator> COMPARISONS =
            bySpelling(ComparisonOperator.values(), ComparisonOperator::symbol);
    private static final Map<String, ArithmeticOperator> ARITHMETIC =
            bySpelling(ArithmeticOperator.values(), ArithmeticOperator::symbol);
    private static final Map<String, SpatialFunction> SPATIAL =
            bySpelling(SpatialFunction.values(), SpatialFunction::operation);
    private static final Map<String, TemporalFunction> TEMPORAL =
            bySpelling(TemporalFunction.values(), TemporalFunction::operation);
    private static final Map<String, ArrayFunction> ARRAY = bySpelling(ArrayFunction.values(), ArrayFunction::operation);

    private final Nodes nodes;
    private final JsonParser parser;

    JsonOperations(Nodes nodes, JsonParser parser) {
        this.nodes = nodes;
        this.parser = parser;
    }

    Expression operation(JsonPlace place, JsonPlace operation) {
        String name = operation.text(Expected.OPERATION);
        JsonPlace arguments = place.member("args").orElseThrow(() -> place.unexpected(Expected.ARGUMENTS));
        return switch (name) {
            case "and" -> new And(twoOrMore(name, arguments));
            case "or" -> new Or(twoOrMore(name, arguments));
            case "not" -> new Not(only(name, arguments, Syntax.BOOLEAN));
            case "like" -> like(arguments);
            case "between" -> between(arguments);
            case "in" -> in(arguments);
            case "isNull" -> new IsNull(only(name, arguments, Syntax.NULLABLE));
            case "casei" -> new Casei(only(name, arguments, Syntax.CHARACTER));
            case "accenti" -> new Accenti(only(name, arguments, Syntax.CHARACTER));
            default -> named(name, operation, arguments);
        };
    }

    private Expression named(String name, JsonPlace operation, JsonPlace arguments) {
        if (COMPARISONS.get(name) instanceof ComparisonOperator operator) {
            List<Expression> pair = exactly(2, name, arguments, Syntax.SCALAR);
            return new BinaryComparison(pair.getFirst(), operator, pair.getLast());
        }
        if (ARITHMETIC.get(name) instanceof ArithmeticOperator operator) {
            List<Expression> pair = exactly(2, name, arguments, Syntax.NUMERIC);
            return new Arithmetic(operator, pair.getFirst(), pair.getLast());
        }
        if (SPATIAL.get(name) instanceof SpatialFunction function) {
            List<Expression> pair = exactly(2, name, arguments, Syntax.GEOMETRY);
            return new SpatialPredicate(function, pair.getFirst(), pair.getLast());
        }
        if (TEMPORAL.get(name) instanceof TemporalFunction function) {
            List<Expression> pair = exactly(2, name, arguments, Syntax.TEMPORAL);
            return new TemporalPredicate(function, pair.getFirst(), pair.getLast());
        }
        if (ARRAY.get(name) instanceof ArrayFunction function) {
            List<Expression> pair = exactly(2, name, arguments, Syntax.ARRAY);
            return new ArrayPredicate(function, pair.getFirst(), pair.getLast());
        }
        if (!Keywords.isFunctionName(name)) {
            throw operation.unexpected(Expected.OPERATION);
        }
        return new FunctionCall(name, parser.expressions(arguments, Syntax.ARGUMENT, Expected.ARGUMENTS));
    }

    private Expression like(JsonPlace arguments) {
        List<JsonPlace> pair = places(2, "like", arguments);
        return new IsLike(at(pair, 0, Syntax.CHARACTER), at(pair, 1, Syntax.PATTERN));
    }

    private Expression between(JsonPlace arguments) {
        List<Expression> three = exactly(3, "between", arguments, Syntax.NUMERIC);
        return new IsBetween(three.get(0), three.get(1), three.get(2));
    }

    private Expression in(JsonPlace arguments) {
        List<JsonPlace> pair = places(2, "in", arguments);
        Expression operand = at(pair, 0, Syntax.SCALAR);
        return new IsInList(operand, parser.expressions(pair.getLast(), Syntax.SCALAR, Expected.ARRAY_EXPRESSION));
    }

    private Expression at(List<JsonPlace> places, int index, Syntax syntax) {
        return nodes.require(syntax, parser.expression(places.get(index)));
    }

    private List<Expression> twoOrMore(String name, JsonPlace arguments) {
        List<Expression> operands = parser.expressions(arguments, Syntax.BOOLEAN, Expected.ARGUMENTS);
        if (operands.size() < 2) {
            throw wrongCount(name, arguments, 2, operands.size());
        }
        return operands;
    }

    private Expression only(String name, JsonPlace arguments, Syntax syntax) {
        return exactly(1, name, arguments, syntax).getFirst();
    }

    private List<Expression> exactly(int count, String name, JsonPlace arguments, Syntax syntax) {
        places(count, name, arguments);
        return parser.expressions(arguments, syntax, Expected.ARGUMENTS);
    }

    private static List<JsonPlace> places(int count, String name, JsonPlace arguments) {
        List<JsonPlace> places = arguments.items(Expected.ARGUMENTS);
        if (places.size() != count) {
            throw wrongCount(name, arguments, count, places.size());
        }
        return places;
    }

    private static Refusal wrongCount(String name, JsonPlace arguments, int expected, int found) {
        return new Refusal(new Problem.WrongArgumentCount(arguments.position(), name, expected, found));
    }

    private static <F extends Enum<F>> Map<String, F> bySpelling(F[] values, Function<F, String> spelling) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(spelling, Function.identity()));
    }
}
