package city.moves.engines.cql2;

import java.util.Map;

/** A filter that was read: its tree, and where each node of it stood. */
public final class Filter {
    private final Expression expression;
    private final Map<Expression, Position> positions;
    private final Position beginning;

    Filter(Expression expression, Map<Expression, Position> positions, Position beginning) {
        this.expression = expression;
        this.positions = positions;
        this.beginning = beginning;
    }

    public Expression expression() {
        return expression;
    }

    Position position(Expression node) {
        return positions.getOrDefault(node, beginning);
    }
}
