package city.moves.engines.cql2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checked operand: its type is known, its property exists. */
sealed interface Value {
    Type type();

    /** What does not depend on the row, computed once. */
    record Constant(@Nullable Object value, Type type) implements Value {}

    record Property(String name, Type type) implements Value {}

    record Computed(ArithmeticOperator operator, Value left, Value right) implements Value {
        @Override
        public Type type() {
            return SimpleType.NUMBER;
        }
    }

    record Folded(TextFolding folding, Value text) implements Value {
        @Override
        public Type type() {
            return SimpleType.STRING;
        }
    }

    record Called(FunctionDefinition function, List<Value> arguments) implements Value {
        @Override
        public Type type() {
            return function.returns();
        }
    }

    record Collected(List<Value> elements) implements Value {
        @Override
        public Type type() {
            return new ArrayType(null);
        }
    }

    /** A condition as an argument or an element. */
    record Judged(Condition condition) implements Value {
        @Override
        public Type type() {
            return SimpleType.BOOLEAN;
        }
    }

    /** An interval whose ends are values of their own; an end is unbounded when it is the constant {@link Endless}. */
    record Span(Value start, Value end) implements Value {
        @Override
        public Type type() {
            return SimpleType.INTERVAL;
        }
    }
}
