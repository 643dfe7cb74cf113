package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operands in SQL, as far as it computes them exactly as memory does. */
final class SqlValues {
    private static final int NANOSECONDS_PER_MICROSECOND = 1_000;

    private final SqlMapping mapping;

    SqlValues(SqlMapping mapping) {
        this.mapping = mapping;
    }

    Optional<SqlFragment> value(Value value) {
        return switch (value) {
            case Value.Constant constant -> constant(constant.value());
            case Value.Property property when property.type() instanceof SimpleType simple && simple.isScalar() ->
                    mapping.value(property.name()).map(fragment -> typed(fragment, simple));
            case Value.Computed computed -> computed(computed);
            case Value.Property _, Value.Folded _, Value.Called _, Value.Collected _, Value.Judged _, Value.Span _ ->
                    Optional.empty();
        };
    }

    /** Anything whose absence SQL can tell, though not its value. */
    Optional<SqlFragment> presence(Value value) {
        return switch (value) {
            case Value.Property property -> mapping.value(property.name());
            case Value.Folded folded -> presence(folded.text());
            default -> value(value);
        };
    }

    /** The day in UTC of an instant, for a comparison with a day. */
    static SqlFragment day(SqlFragment instant) {
        return new SqlFragment("CAST(" + instant.sql() + " AT TIME ZONE 'UTC' AS date)", instant.parameters());
    }

    static SqlFragment joined(SqlFragment left, String operator, SqlFragment right) {
        List<Object> parameters = new ArrayList<>(left.parameters());
        parameters.addAll(right.parameters());
        return new SqlFragment(left.sql() + operator + right.sql(), parameters);
    }

    static SqlFragment list(List<SqlFragment> items) {
        return new SqlFragment(items.stream().map(SqlFragment::sql).collect(Collectors.joining(", ")),
                items.stream().flatMap(item -> item.parameters().stream()).toList());
    }

    private static Optional<SqlFragment> constant(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> parameter("CAST(? AS text) COLLATE \"C\"", text);
            case BigDecimal number -> parameter("CAST(? AS numeric)", number);
            case Boolean truth -> parameter("CAST(? AS boolean)", truth);
            case LocalDate date -> parameter("CAST(? AS date)", date);
            case Instant instant when instant.getNano() % NANOSECONDS_PER_MICROSECOND == 0 ->
                    parameter("CAST(? AS timestamptz)", instant.atOffset(ZoneOffset.UTC));
            default -> Optional.empty();
        };
    }

    private static Optional<SqlFragment> parameter(String sql, Object value) {
        return Optional.of(new SqlFragment(sql, List.of(value)));
    }

    private static SqlFragment typed(SqlFragment fragment, SimpleType type) {
        String sql = "(" + fragment.sql() + ")";
        return switch (type) {
            case STRING -> new SqlFragment(sql + " COLLATE \"C\"", fragment.parameters());
            case INTEGER, NUMBER -> new SqlFragment("CAST(" + sql + " AS numeric)", fragment.parameters());
            case BOOLEAN, DATE, TIMESTAMP, INTERVAL -> new SqlFragment(sql, fragment.parameters());
        };
    }

    private Optional<SqlFragment> computed(Value.Computed computed) {
        Optional<SqlFragment> left = value(computed.left());
        Optional<SqlFragment> right = value(computed.right());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : computed(computed.operator(), left.get(), right.get());
    }

    /** Quotients and powers are rounded otherwise than in memory. */
    private static Optional<SqlFragment> computed(ArithmeticOperator operator, SqlFragment left, SqlFragment right) {
        return switch (operator) {
            case PLUS, MINUS, TIMES -> Optional.of(bracketed("", joined(left, " " + operator.symbol() + " ", right)));
            case MODULO -> Optional.of(bracketed("", joined(left, " % ", notZero(right))));
            case INTEGER_DIVIDED_BY -> Optional.of(bracketed("div", joined(left, ", ", notZero(right))));
            case DIVIDED_BY, POWER -> Optional.empty();
        };
    }

    private static SqlFragment notZero(SqlFragment divisor) {
        return new SqlFragment("NULLIF(" + divisor.sql() + ", 0)", divisor.parameters());
    }

    private static SqlFragment bracketed(String function, SqlFragment inner) {
        return new SqlFragment(function + "(" + inner.sql() + ")", inner.parameters());
    }
}
