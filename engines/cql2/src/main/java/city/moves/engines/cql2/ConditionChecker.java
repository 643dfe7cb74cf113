package city.moves.engines.cql2;

import java.util.Arrays;
import java.util.List;

/** Turns predicates and their logic into conditions. */
final class ConditionChecker {
    private static final List<Type> SCALARS =
            Arrays.stream(SimpleType.values()).filter(SimpleType::isScalar).map(Type.class::cast).toList();
    private static final List<Type> INSTANTS_AND_INTERVALS =
            List.of(SimpleType.DATE, SimpleType.TIMESTAMP, SimpleType.INTERVAL);

    private final Filter filter;
    private final ValueChecker values;

    ConditionChecker(Filter filter, Queryables queryables, FilterCrs crs) {
        this.filter = filter;
        this.values = new ValueChecker(filter, queryables, crs, this);
    }

    Condition condition(Expression node) {
        return switch (node) {
            case And and -> Constants.allOf(conditions(and.operands()));
            case Or or -> Constants.anyOf(conditions(or.operands()));
            case Not not -> Constants.folded(new Condition.Inverse(condition(not.operand())));
            case BooleanLiteral literal -> new Condition.Always(Truth.of(literal.value()));
            case BinaryComparison comparison -> comparison(comparison);
            case IsLike like -> like(like);
            case IsBetween between -> Constants.folded(new Condition.InRange(numeric(between.operand()),
                    numeric(between.lower()), numeric(between.upper())));
            case IsInList in -> in(in);
            case IsNull isNull -> isNull(isNull.operand());
            case SpatialPredicate spatial -> Constants.folded(new Condition.Related(spatial.function(),
                    geometry(spatial.left()), geometry(spatial.right())));
            case TemporalPredicate temporal -> Constants.folded(new Condition.InTime(temporal.function(),
                    temporal(temporal.function(), temporal.left()), temporal(temporal.function(), temporal.right())));
            case ArrayPredicate array -> Constants.folded(new Condition.Sets(array.function(), array(array.left()),
                    array(array.right())));
            case FunctionCall call -> new Condition.Answered(values.called(call, List.of(SimpleType.BOOLEAN)));
            default -> throw new IllegalStateException("not a condition: " + node.getClass());
        };
    }

    static boolean isCondition(Expression node) {
        return Syntax.BOOLEAN.allows(node) && !(node instanceof FunctionCall) && !(node instanceof BooleanLiteral);
    }

    private List<Condition> conditions(List<Expression> nodes) {
        return nodes.stream().map(this::condition).toList();
    }

    private Condition comparison(BinaryComparison comparison) {
        Value left = scalar(comparison.left());
        Value right = comparable(left, comparison.right());
        return Constants.folded(new Condition.Compared(left, comparison.operator(), right));
    }

    private Condition in(IsInList in) {
        Value operand = scalar(in.operand());
        return Constants.folded(new Condition.AmongThese(operand,
                in.list().stream().map(each -> comparable(operand, each)).toList()));
    }

    private Condition like(IsLike like) {
        Value text = values.value(like.operand(), List.of(SimpleType.STRING));
        Value pattern = values.value(like.pattern(), List.of(SimpleType.STRING));
        if (pattern instanceof Value.Constant(String constant, _)) {
            return Constants.folded(new Condition.Matching(text, new LikePattern(constant)));
        }
        throw new IllegalStateException("the grammar allows constant patterns only");
    }

    private Condition isNull(Expression operand) {
        return isCondition(operand)
                ? Constants.folded(new Condition.Undecided(condition(operand)))
                : Constants.folded(new Condition.Missing(values.value(operand)));
    }

    private Value scalar(Expression node) {
        return values.value(node, SCALARS);
    }

    private Value comparable(Value first, Expression node) {
        Value value = scalar(node);
        if (first.type() instanceof SimpleType one && value.type() instanceof SimpleType other && one.comparesWith(other)) {
            return value;
        }
        throw wrongType(node, value, List.of(first.type()));
    }

    private Value numeric(Expression node) {
        return values.value(node, ValueChecker.NUMERIC);
    }

    private Value geometry(Expression node) {
        Value value = values.value(node);
        if (value.type() instanceof GeometryType) {
            return value;
        }
        throw wrongType(node, value, List.of(GeometryType.ANY));
    }

    private Value array(Expression node) {
        Value value = values.value(node);
        if (value.type() instanceof ArrayType) {
            return value;
        }
        throw wrongType(node, value, List.of(new ArrayType(null)));
    }

    private Value temporal(TemporalFunction relation, Expression node) {
        Value value = values.value(node, INSTANTS_AND_INTERVALS);
        if (value.type() != SimpleType.INTERVAL && !relation.takesInstants()) {
            throw new Refusal(new Problem.IntervalNeeded(filter.position(node), relation));
        }
        return value;
    }

    private Refusal wrongType(Expression node, Value found, List<Type> expected) {
        return new Refusal(new Problem.WrongType(filter.position(node), found.type(), expected));
    }
}
