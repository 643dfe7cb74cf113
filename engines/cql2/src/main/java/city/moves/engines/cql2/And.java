package city.moves.engines.cql2;

import java.util.List;

/** All of two or more: {@code booleanTerm}, clause 6.2. */
public record And(List<Expression> operands) implements Expression {
    public And {
        operands = List.copyOf(operands);
    }
}
