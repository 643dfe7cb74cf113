package city.moves.engines.cql2;

import java.util.Set;

/** Which node may stand in which place of the grammar, whatever its value turns out to be. */
enum Syntax {
    BOOLEAN(Expected.BOOLEAN_EXPRESSION),
    SCALAR(Expected.SCALAR_EXPRESSION),
    NUMERIC(Expected.NUMERIC_EXPRESSION),
    CHARACTER(Expected.CHARACTER_EXPRESSION),
    PATTERN(Expected.PATTERN_EXPRESSION),
    GEOMETRY(Expected.GEOM_EXPRESSION),
    TEMPORAL(Expected.TEMPORAL_EXPRESSION),
    BOUND(Expected.INSTANT_PARAMETER),
    ARRAY(Expected.ARRAY_EXPRESSION),
    /** An operand of IS NULL: anything but an array. */
    NULLABLE(Expected.EXPRESSION),
    /** An argument of a function or an element of an array. */
    ARGUMENT(Expected.EXPRESSION);

    private final Expected expected;

    Syntax(Expected expected) {
        this.expected = expected;
    }

    Expected expected() {
        return expected;
    }

    boolean allows(Expression node) {
        return switch (node) {
            case PropertyName _ -> this != BOOLEAN && this != PATTERN;
            case FunctionCall _ -> this != PATTERN;
            case And _, Or _, Not _, BinaryComparison _, IsLike _, IsBetween _, IsInList _, IsNull _, SpatialPredicate _,
                    TemporalPredicate _, ArrayPredicate _ -> isOneOf(BOOLEAN);
            case BooleanLiteral _ -> isOneOf(BOOLEAN, SCALAR);
            case NumericLiteral _, Arithmetic _ -> isOneOf(SCALAR, NUMERIC);
            case CharacterLiteral _ -> isOneOf(SCALAR, CHARACTER, PATTERN);
            case Casei casei -> isOneOf(SCALAR, CHARACTER) || (this == PATTERN && allows(casei.operand()));
            case Accenti accenti -> isOneOf(SCALAR, CHARACTER) || (this == PATTERN && allows(accenti.operand()));
            case DateInstant _, TimestampInstant _ -> isOneOf(SCALAR, TEMPORAL, BOUND);
            case IntervalInstance _ -> isOneOf(TEMPORAL);
            case GeometryLiteral _, BboxLiteral _ -> isOneOf(GEOMETRY);
            case ArrayExpression _ -> this == ARRAY || this == ARGUMENT;
        };
    }

    private boolean isOneOf(Syntax... places) {
        return this == NULLABLE || this == ARGUMENT || Set.of(places).contains(this);
    }
}
