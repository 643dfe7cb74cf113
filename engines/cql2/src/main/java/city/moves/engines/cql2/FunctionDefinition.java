package city.moves.engines.cql2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that the caller adds to the language (clause 7.11). The list of all of them is what a server shows at
 * {@code /functions}.
 *
 * @param body computes the result from values as {@link Row} gives them, numbers being {@link java.math.BigDecimal}
 */
public record FunctionDefinition(String name, List<Argument> arguments, Type returns, Body body) {

    /** Any of the types will do. */
    public record Argument(String title, List<Type> types) {
        public Argument {
            types = List.copyOf(types);
        }
    }

    @FunctionalInterface
    public interface Body {
        @Nullable Object apply(List<@Nullable Object> arguments);
    }

    public FunctionDefinition {
        if (!Keywords.isFunctionName(name)) {
            throw new IllegalArgumentException("not the name of a function: " + name);
        }
        arguments = List.copyOf(arguments);
    }
}
