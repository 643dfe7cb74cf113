package city.moves.engines.cql2;

/**
 * One node of a filter as it was written, whichever encoding it came in. Equal trees mean equal filters; where a node stood
 * is kept apart, in {@link Filter}.
 */
public sealed interface Expression
        permits And, Or, Not, BinaryComparison, IsLike, IsBetween, IsInList, IsNull, SpatialPredicate, TemporalPredicate,
                ArrayPredicate, Arithmetic, Casei, Accenti, PropertyName, FunctionCall, CharacterLiteral, NumericLiteral,
                BooleanLiteral, DateInstant, TimestampInstant, IntervalInstance, GeometryLiteral, BboxLiteral,
                ArrayExpression {}
