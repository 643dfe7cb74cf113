package city.moves.engines.cql2;

import java.util.List;

/** Any of two or more: {@code booleanExpression}, clause 6.2. */
public record Or(List<Expression> operands) implements Expression {
    public Or {
        operands = List.copyOf(operands);
    }
}
