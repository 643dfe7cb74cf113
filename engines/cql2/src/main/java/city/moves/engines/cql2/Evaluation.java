package city.moves.engines.cql2;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Evaluates conditions against one row at a time. Each operand is computed at most once per row. */
final class Evaluation {
    private final Values values = new Values(this);
    private final SpatialRelations spatial = new SpatialRelations();

    Truth truth(Condition condition, Row row) {
        return switch (condition) {
            case Condition.Always always -> always.truth();
            case Condition.AllOf all -> combined(all.parts(), row, Truth.TRUE, Truth.FALSE, Truth::and);
            case Condition.AnyOf any -> combined(any.parts(), row, Truth.FALSE, Truth.TRUE, Truth::or);
            case Condition.Inverse inverse -> truth(inverse.part(), row).not();
            case Condition.Undecided undecided -> Truth.of(truth(undecided.part(), row) == Truth.UNKNOWN);
            case Condition.Missing missing -> Truth.of(values.value(missing.value(), row) == null);
            case Condition.Compared compared -> Comparisons.compare(values.value(compared.left(), row),
                    compared.operator(), values.value(compared.right(), row));
            case Condition.InRange range -> inRange(values.value(range.value(), row), range, row);
            case Condition.AmongThese among -> among(values.value(among.value(), row), among.these(), row);
            case Condition.Matching matching -> values.value(matching.text(), row) instanceof String text
                    ? Truth.of(matching.pattern().matches(text)) : Truth.UNKNOWN;
            case Condition.InTime inTime -> inTime(inTime, row);
            case Condition.Related related -> related(related, row);
            case Condition.Sets sets -> sets(sets, row);
            case Condition.Answered answered -> values.value(answered.question(), row) instanceof Boolean answer
                    ? Truth.of(answer) : Truth.UNKNOWN;
        };
    }

    private Truth combined(List<Condition> parts, Row row, Truth neutral, Truth decisive, BinaryOperator<Truth> operation) {
        Truth result = neutral;
        for (Condition part : parts) {
            result = operation.apply(result, truth(part, row));
            if (result == decisive) {
                return result;
            }
        }
        return result;
    }

    private Truth inRange(@Nullable Object value, Condition.InRange range, Row row) {
        return Comparisons.compare(value, ComparisonOperator.GREATER_OR_EQUAL, values.value(range.lower(), row))
                .and(Comparisons.compare(value, ComparisonOperator.LESS_OR_EQUAL, values.value(range.upper(), row)));
    }

    private Truth among(@Nullable Object value, List<Value> these, Row row) {
        Truth any = Truth.FALSE;
        for (Value candidate : these) {
            any = any.or(Comparisons.compare(value, ComparisonOperator.EQUAL, values.value(candidate, row)));
            if (any == Truth.TRUE) {
                return any;
            }
        }
        return any;
    }

    private Truth inTime(Condition.InTime condition, Row row) {
        Values.Ends first = values.ends(condition.left(), row);
        Values.Ends second = values.ends(condition.right(), row);
        Truth any = Truth.FALSE;
        for (List<TemporalRelations.EndComparison> alternative : TemporalRelations.alternatives(condition.relation())) {
            Truth all = Truth.TRUE;
            for (TemporalRelations.EndComparison comparison : alternative) {
                all = all.and(Comparisons.compare(end(comparison.left(), first, second), comparison.operator(),
                        end(comparison.right(), first, second)));
            }
            any = any.or(all);
        }
        return TemporalRelations.isInverted(condition.relation()) ? any.not() : any;
    }

    private static @Nullable Object end(TemporalRelations.End end, Values.Ends first, Values.Ends second) {
        return switch (end) {
            case START_1 -> first.start();
            case END_1 -> first.end();
            case START_2 -> second.start();
            case END_2 -> second.end();
        };
    }

    private Truth related(Condition.Related related, Row row) {
        if (values.value(related.left(), row) instanceof Geometry left
                && values.value(related.right(), row) instanceof Geometry right) {
            return Truth.of(spatial.holds(related, left, right));
        }
        return Truth.UNKNOWN;
    }

    private Truth sets(Condition.Sets sets, Row row) {
        if (values.value(sets.left(), row) instanceof List<?> left
                && values.value(sets.right(), row) instanceof List<?> right) {
            return SetRelations.relate(sets.relation(), left, right);
        }
        return Truth.UNKNOWN;
    }
}
