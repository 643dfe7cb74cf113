package city.moves.engines.cql2;

/** What a property, a function or a literal is. */
public sealed interface Type permits SimpleType, GeometryType, ArrayType {}
