package city.moves.engines.cql2;

import java.util.List;

/** A function that the server adds to the language: {@code function}, clause 7.11. */
public record FunctionCall(String name, List<Expression> arguments) implements Expression {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }
}
