package city.moves.engines.cql2;

import java.util.List;

/** {@code isInListPredicate}, clause 7.2. */
public record IsInList(Expression operand, List<Expression> list) implements Expression {
    public IsInList {
        list = List.copyOf(list);
    }
}
