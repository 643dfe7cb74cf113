package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logic and predicates of the text encoding by recursive descent (annex B). One pass, no way back. */
final class TextParser {
    private final TextTokens tokens;
    private final Nodes nodes;
    private final TextOperands operands;

    TextParser(TextTokens tokens, Nodes nodes) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.operands = new TextOperands(tokens, nodes, this);
    }

    Filter filter() {
        Position beginning = tokens.position();
        Expression root = expression();
        if (tokens.peek().kind() != TextToken.Kind.END) {
            throw tokens.unexpected(Expected.LOGICAL_OPERATOR, Expected.END_OF_FILTER);
        }
        if (Syntax.SCALAR.allows(root) && !Syntax.BOOLEAN.allows(root)) {
            throw tokens.unexpected(Expected.COMPARISON_OPERATOR, Expected.LIKE_BETWEEN_OR_IN);
        }
        return nodes.filter(root, beginning);
    }

    /** Any expression; what may stand where is decided by the one who asks. */
    Expression expression() {
        Position position = tokens.position();
        Expression first = conjunction();
        if (!tokens.peek().isKeyword("OR")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(nodes.require(Syntax.BOOLEAN, first)));
        while (tokens.takeKeyword("OR")) {
            parts.add(nodes.require(Syntax.BOOLEAN, conjunction()));
        }
        return nodes.add(new Or(parts), position);
    }

    private Expression conjunction() {
        Position position = tokens.position();
        Expression first = negation();
        if (!tokens.peek().isKeyword("AND")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(nodes.require(Syntax.BOOLEAN, first)));
        while (tokens.takeKeyword("AND")) {
            parts.add(nodes.require(Syntax.BOOLEAN, negation()));
        }
        return nodes.add(new And(parts), position);
    }

    private Expression negation() {
        Position position = tokens.position();
        if (tokens.takeKeyword("NOT")) {
            return nodes.add(new Not(nodes.require(Syntax.BOOLEAN, predicate())), position);
        }
        return predicate();
    }

    private Expression predicate() {
        Position position = tokens.position();
        Expression left = operands.sum();
        ComparisonOperator operator = comparisonOperator();
        if (operator != null) {
            nodes.require(Syntax.SCALAR, left);
            Expression right = nodes.require(Syntax.SCALAR, operands.sum());
            return nodes.add(new BinaryComparison(left, operator, right), position);
        }
        if (tokens.takeKeyword("IS")) {
            boolean negated = tokens.takeKeyword("NOT");
            tokens.expectKeyword("NULL", Expected.NULL);
            return negated(negated, new IsNull(nodes.require(Syntax.NULLABLE, left)), position);
        }
        boolean negated = tokens.takeKeyword("NOT");
        if (tokens.takeKeyword("LIKE")) {
            nodes.require(Syntax.CHARACTER, left);
            return negated(negated, new IsLike(left, nodes.require(Syntax.PATTERN, operands.sum())), position);
        }
        if (tokens.takeKeyword("BETWEEN")) {
            return negated(negated, between(left), position);
        }
        if (tokens.takeKeyword("IN")) {
            return negated(negated, new IsInList(nodes.require(Syntax.SCALAR, left), list()), position);
        }
        if (negated) {
            throw tokens.unexpected(Expected.LIKE_BETWEEN_OR_IN);
        }
        return left;
    }

    private Expression between(Expression operand) {
        nodes.require(Syntax.NUMERIC, operand);
        Expression lower = nodes.require(Syntax.NUMERIC, operands.sum());
        tokens.expectKeyword("AND", Expected.AND);
        return new IsBetween(operand, lower, nodes.require(Syntax.NUMERIC, operands.sum()));
    }

    private List<Expression> list() {
        tokens.open();
        List<Expression> list = new ArrayList<>();
        if (!tokens.takeSymbol(')')) {
            do {
                list.add(nodes.require(Syntax.SCALAR, operands.sum()));
            } while (tokens.takeSymbol(','));
            tokens.expectSymbol(')', Expected.COMMA, Expected.CLOSING_BRACKET);
        }
        return list;
    }

    private Expression negated(boolean negated, Expression predicate, Position position) {
        Expression added = nodes.add(predicate, position);
        return negated ? nodes.add(new Not(added), position) : added;
    }

    private @Nullable ComparisonOperator comparisonOperator() {
        if (tokens.takeSymbol('=')) {
            return ComparisonOperator.EQUAL;
        }
        if (tokens.takeSymbol('<')) {
            if (tokens.takeSymbol('>')) {
                return ComparisonOperator.NOT_EQUAL;
            }
            return tokens.takeSymbol('=') ? ComparisonOperator.LESS_OR_EQUAL : ComparisonOperator.LESS;
        }
        if (tokens.takeSymbol('>')) {
            return tokens.takeSymbol('=') ? ComparisonOperator.GREATER_OR_EQUAL : ComparisonOperator.GREATER;
        }
        return null;
    }
}
