package city.moves.engines.cql2;

import java.util.List;

/** A checked filter or a part of it: what evaluation in memory and translation to SQL share. */
sealed interface Condition {

    record Always(Truth truth) implements Condition {}

    record AllOf(List<Condition> parts) implements Condition {}

    record AnyOf(List<Condition> parts) implements Condition {}

    record Inverse(Condition part) implements Condition {}

    record Compared(Value left, ComparisonOperator operator, Value right) implements Condition {}

    record Matching(Value text, LikePattern pattern) implements Condition {}

    record InRange(Value value, Value lower, Value upper) implements Condition {}

    record AmongThese(Value value, List<Value> these) implements Condition {}

    record Missing(Value value) implements Condition {}

    /** Whether a condition is neither true nor false. */
    record Undecided(Condition part) implements Condition {}

    record Related(SpatialFunction relation, Value left, Value right) implements Condition {}

    record InTime(TemporalFunction relation, Value left, Value right) implements Condition {}

    record Sets(ArrayFunction relation, Value left, Value right) implements Condition {}

    /** A function that answers yes or no. */
    record Answered(Value.Called question) implements Condition {}
}
