package city.moves.engines.cql2;

import java.util.List;

/** Values in brackets, evaluated as a set: {@code arrayExpression}, clause 7.9. */
public record ArrayExpression(List<Expression> elements) implements Expression {
    public ArrayExpression {
        elements = List.copyOf(elements);
    }
}
