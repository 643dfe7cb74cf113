package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Computes operands for one row; {@code null} is what is unknown. */
final class Values {
    private final Evaluation evaluation;

    Values(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Both ends of an instant or an interval: {@link LocalDate}, {@link Instant}, {@link Endless} or unknown. */
    record Ends(@Nullable Object start, @Nullable Object end) {}

    @Nullable Object value(Value value, Row row) {
        return switch (value) {
            case Value.Constant constant -> constant.value();
            case Value.Property property -> converted(row.value(property.name()), property.type(), property.name());
            case Value.Computed computed -> computed(computed, row);
            case Value.Folded folded -> value(folded.text(), row) instanceof String text
                    ? folded.folding().fold(text) : null;
            case Value.Called called -> converted(called.function().body().apply(all(called.arguments(), row)),
                    called.function().returns(), called.function().name());
            case Value.Collected collected -> all(collected.elements(), row);
            case Value.Judged judged -> switch (evaluation.truth(judged.condition(), row)) {
                case TRUE -> true;
                case FALSE -> false;
                case UNKNOWN -> null;
            };
            case Value.Span span -> interval(value(span.start(), row), value(span.end(), row));
        };
    }

    Ends ends(Value value, Row row) {
        if (value instanceof Value.Span(Value start, Value end)) {
            return new Ends(value(start, row), value(end, row));
        }
        Object known = value(value, row);
        if (known instanceof Interval(Temporal start, Temporal end)) {
            return new Ends(start == null ? Endless.PAST : start, end == null ? Endless.FUTURE : end);
        }
        return new Ends(known, known);
    }

    private @Nullable Object computed(Value.Computed computed, Row row) {
        if (value(computed.left(), row) instanceof BigDecimal left
                && value(computed.right(), row) instanceof BigDecimal right) {
            return Numbers.compute(computed.operator(), left, right);
        }
        return null;
    }

    private static @Nullable Object interval(@Nullable Object start, @Nullable Object end) {
        if (start == null || end == null) {
            return null;
        }
        return new Interval(start instanceof Temporal from ? from : null, end instanceof Temporal until ? until : null);
    }

    private List<@Nullable Object> all(List<Value> values, Row row) {
        List<@Nullable Object> all = new ArrayList<>(values.size());
        values.forEach(value -> all.add(value(value, row)));
        return all;
    }

    /** A row that breaks its own queryables is a fault of the program, not of the filter. */
    private static @Nullable Object converted(@Nullable Object value, Type type, String name) {
        return switch (value) {
            case null -> null;
            case Number number when type instanceof SimpleType simple && simple.isNumeric() -> Numbers.of(number);
            case String _ when type == SimpleType.STRING -> value;
            case Boolean _ when type == SimpleType.BOOLEAN -> value;
            case LocalDate _ when type == SimpleType.DATE -> value;
            case Instant _ when type == SimpleType.TIMESTAMP -> value;
            case Interval _ when type == SimpleType.INTERVAL -> value;
            case Geometry _ when type instanceof GeometryType -> value;
            case List<?> elements when type instanceof ArrayType(Type each) -> elements(elements, each, name);
            default -> throw new IllegalArgumentException(name + " is a " + value.getClass().getName() + ", not " + type);
        };
    }

    private static List<@Nullable Object> elements(List<?> elements, @Nullable Type type, String name) {
        List<@Nullable Object> converted = new ArrayList<>(elements.size());
        for (Object element : elements) {
            converted.add(type == null ? plain(element) : converted(element, type, name));
        }
        return converted;
    }

    private static @Nullable Object plain(@Nullable Object element) {
        return switch (element) {
            case Number number -> Numbers.of(number);
            case List<?> nested -> elements(nested, null, "an array");
            case null, default -> element;
        };
    }
}
