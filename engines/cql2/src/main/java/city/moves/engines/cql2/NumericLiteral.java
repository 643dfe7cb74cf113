package city.moves.engines.cql2;

import java.math.BigDecimal;

/** {@code numericLiteral}, clause 6.3. A decimal number without rounding; 1.0 and 1 are the same literal. */
public record NumericLiteral(BigDecimal value) implements Expression {
    public NumericLiteral {
        value = value.stripTrailingZeros();
    }
}
