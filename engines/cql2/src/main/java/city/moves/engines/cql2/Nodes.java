package city.moves.engines.cql2;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the tree of one filter, remembers where each node stood and keeps the tree within its limits. */
final class Nodes {
    private final Limits limits;
    private final Map<Expression, Position> positions = new IdentityHashMap<>();
    private final Map<Expression, Integer> depths = new IdentityHashMap<>();
    private int nesting;

    Nodes(Limits limits) {
        this.limits = limits;
    }

    <E extends Expression> E add(E node, Position position) {
        int depth = 1 + children(node).mapToInt(child -> depths.getOrDefault(child, 1)).max().orElse(0);
        if (depth > limits.depth()) {
            throw new Refusal(new Problem.TooDeep(position, limits.depth()));
        }
        if (positions.size() == limits.parts()) {
            throw new Refusal(new Problem.TooManyParts(position, limits.parts()));
        }
        positions.put(node, position);
        depths.put(node, depth);
        return node;
    }

    /** Every way down calls this, so that no input can exhaust the stack; {@link #ascend()} on the way up. */
    void descend(Position position) {
        if (++nesting > limits.depth()) {
            throw new Refusal(new Problem.TooDeep(position, limits.depth()));
        }
    }

    void ascend() {
        nesting--;
    }

    Expression require(Syntax place, Expression node) {
        if (!place.allows(node)) {
            throw new Refusal(new Problem.Unexpected(position(node), TextWriter.excerpt(node), List.of(place.expected())));
        }
        return node;
    }

    Position position(Expression node) {
        Position position = positions.get(node);
        if (position == null) {
            throw new IllegalStateException("a node that was never added");
        }
        return position;
    }

    Filter filter(Expression root, Position beginning) {
        return new Filter(require(Syntax.BOOLEAN, root), positions, beginning);
    }

    private static Stream<Expression> children(Expression node) {
        return switch (node) {
            case And and -> and.operands().stream();
            case Or or -> or.operands().stream();
            case Not not -> Stream.of(not.operand());
            case BinaryComparison comparison -> Stream.of(comparison.left(), comparison.right());
            case IsLike like -> Stream.of(like.operand(), like.pattern());
            case IsBetween between -> Stream.of(between.operand(), between.lower(), between.upper());
            case IsInList in -> Stream.concat(Stream.of(in.operand()), in.list().stream());
            case IsNull isNull -> Stream.of(isNull.operand());
            case SpatialPredicate spatial -> Stream.of(spatial.left(), spatial.right());
            case TemporalPredicate temporal -> Stream.of(temporal.left(), temporal.right());
            case ArrayPredicate array -> Stream.of(array.left(), array.right());
            case Arithmetic arithmetic -> Stream.of(arithmetic.left(), arithmetic.right());
            case Casei casei -> Stream.of(casei.operand());
            case Accenti accenti -> Stream.of(accenti.operand());
            case FunctionCall call -> call.arguments().stream();
            case ArrayExpression array -> array.elements().stream();
            case IntervalInstance interval -> Stream.concat(
                    Stream.ofNullable(interval.start()), Stream.ofNullable(interval.end()));
            case PropertyName _, CharacterLiteral _, NumericLiteral _, BooleanLiteral _, DateInstant _,
                    TimestampInstant _, GeometryLiteral _, BboxLiteral _ -> Stream.empty();
        };
    }
}
