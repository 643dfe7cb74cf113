package city.moves.engines.cql2;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns operands into values of a known type. */
final class ValueChecker {
    static final List<Type> NUMERIC = List.of(SimpleType.NUMBER, SimpleType.INTEGER);
    private static final List<Type> INSTANTS = List.of(SimpleType.DATE, SimpleType.TIMESTAMP);

    private final Filter filter;
    private final Queryables queryables;
    private final GeometryBuilder geometries;
    private final ConditionChecker conditions;

    ValueChecker(Filter filter, Queryables queryables, FilterCrs crs, ConditionChecker conditions) {
        this.filter = filter;
        this.queryables = queryables;
        this.geometries = new GeometryBuilder(crs);
        this.conditions = conditions;
    }

    Value value(Expression node, List<Type> expected) {
        Value value = value(node);
        if (!expected.contains(value.type())) {
            throw new Refusal(new Problem.WrongType(filter.position(node), value.type(), expected));
        }
        return value;
    }

    Value value(Expression node) {
        return switch (node) {
            case PropertyName property -> property(property);
            case CharacterLiteral literal -> constant(composed(literal.value()), SimpleType.STRING);
            case NumericLiteral literal -> constant(literal.value(), SimpleType.NUMBER);
            case BooleanLiteral literal -> constant(literal.value(), SimpleType.BOOLEAN);
            case DateInstant literal -> constant(literal.date(), SimpleType.DATE);
            case TimestampInstant literal -> constant(literal.timestamp(), SimpleType.TIMESTAMP);
            case GeometryLiteral literal -> constant(geometries.geometry(literal, filter.position(node)), GeometryType.ANY);
            case BboxLiteral literal -> constant(geometries.box(literal, filter.position(node)), GeometryType.ANY);
            case Casei casei -> Constants.folded(new Value.Folded(TextFolding.CASE, text(casei.operand())));
            case Accenti accenti -> Constants.folded(new Value.Folded(TextFolding.ACCENTS, text(accenti.operand())));
            case Arithmetic arithmetic -> computed(arithmetic);
            case IntervalInstance interval -> span(interval);
            case ArrayExpression array -> new Value.Collected(array.elements().stream().map(this::value).toList());
            case FunctionCall call -> called(call);
            default -> new Value.Judged(conditions.condition(node));
        };
    }

    /** A call whose result must have one of the types. */
    Value.Called called(FunctionCall call, List<Type> expected) {
        Value.Called called = called(call);
        if (!expected.contains(called.type())) {
            throw new Refusal(new Problem.WrongType(filter.position(call), called.type(), expected));
        }
        return called;
    }

    private Value property(PropertyName property) {
        Type type = queryables.type(property.name()).orElseThrow(() -> new Refusal(new Problem.UnknownProperty(
                filter.position(property), Literals.excerpt(property.name()), queryables.properties())));
        return new Value.Property(property.name(), type);
    }

    private Value text(Expression node) {
        return value(node, List.of(SimpleType.STRING));
    }

    /** Rows hold composed characters; a filter that came decomposed means the same (recommendation string-normalization). */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private Value computed(Arithmetic arithmetic) {
        Value.Computed computed = new Value.Computed(arithmetic.operator(), value(arithmetic.left(), NUMERIC),
                value(arithmetic.right(), NUMERIC));
        if (factors(computed) > Numbers.MOST_FACTORS) {
            throw new Refusal(new Problem.TooManyFactors(filter.position(arithmetic), Numbers.MOST_FACTORS));
        }
        return Constants.folded(computed);
    }

    private static int factors(Value value) {
        if (!(value instanceof Value.Computed(ArithmeticOperator operator, Value left, Value right))) {
            return 1;
        }
        return switch (operator) {
            case TIMES, MODULO, INTEGER_DIVIDED_BY -> factors(left) + factors(right);
            case PLUS, MINUS -> Math.max(factors(left), factors(right));
            case DIVIDED_BY, POWER -> 1;
        };
    }

    private Value span(IntervalInstance interval) {
        Value start = end(interval.start(), Endless.PAST);
        Value end = end(interval.end(), Endless.FUTURE);
        boolean reversed = start instanceof Value.Constant from && end instanceof Value.Constant until
                && Comparisons.compare(from.value(), ComparisonOperator.GREATER, until.value()) == Truth.TRUE;
        if (reversed) {
            throw new Refusal(new Problem.InvalidLiteral(filter.position(interval), TextWriter.excerpt(interval),
                    LiteralFault.INTERVAL_ENDS_BEFORE_IT_STARTS));
        }
        return new Value.Span(start, end);
    }

    private Value end(@Nullable Expression end, Endless open) {
        return end == null ? constant(open, SimpleType.TIMESTAMP) : value(end, INSTANTS);
    }

    private Value.Called called(FunctionCall call) {
        FunctionDefinition function = queryables.function(call.name()).orElseThrow(() -> new Refusal(
                new Problem.UnknownFunction(filter.position(call), Literals.excerpt(call.name()),
                        queryables.functions().stream().map(FunctionDefinition::name).toList())));
        if (function.arguments().size() != call.arguments().size()) {
            throw new Refusal(new Problem.WrongArgumentCount(filter.position(call), call.name(),
                    function.arguments().size(), call.arguments().size()));
        }
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            arguments.add(argument(call.arguments().get(i), function.arguments().get(i).types()));
        }
        return new Value.Called(function, List.copyOf(arguments));
    }

    private Value argument(Expression node, List<Type> types) {
        Value value = value(node);
        if (types.stream().noneMatch(type -> takes(type, value.type()))) {
            throw new Refusal(new Problem.WrongType(filter.position(node), value.type(), types));
        }
        return value;
    }

    private static boolean takes(Type parameter, Type argument) {
        return switch (parameter) {
            case SimpleType simple -> argument instanceof SimpleType given
                    && (simple == given || (simple.isNumeric() && given.isNumeric()));
            case GeometryType _ -> argument instanceof GeometryType;
            case ArrayType _ -> argument instanceof ArrayType;
        };
    }

    private static Value.Constant constant(Object value, Type type) {
        return new Value.Constant(value, type);
    }
}
