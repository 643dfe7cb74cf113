package city.moves.engines.cql2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keywords of the text encoding (clause 8.2). Those that only ever stand before a bracket name properties elsewhere. */
final class Keywords {
    static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE",
            "DIV");
    static final Set<String> GEOMETRIES = Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING",
            "MULTIPOLYGON", "GEOMETRYCOLLECTION");
    static final Map<String, SpatialFunction> SPATIAL = byName(SpatialFunction.values());
    static final Map<String, TemporalFunction> TEMPORAL = byName(TemporalFunction.values());
    static final Map<String, ArrayFunction> ARRAY = byName(ArrayFunction.values());

    private static final Set<String> ALL = Stream.of(OPERATORS, GEOMETRIES, SPATIAL.keySet(), TEMPORAL.keySet(),
                    ARRAY.keySet(), Set.of("CASEI", "ACCENTI", "DATE", "TIMESTAMP", "INTERVAL", "BBOX"))
            .flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    static boolean isKeyword(String name) {
        return ALL.contains(canonical(name));
    }

    static boolean isOperator(String name) {
        return OPERATORS.contains(canonical(name));
    }

    static String canonical(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** Whether a custom function may be called so in both encodings. */
    static boolean isFunctionName(String name) {
        return Characters.isIdentifier(name) && !isKeyword(name);
    }

    private static <F extends Enum<F>> Map<String, F> byName(F[] functions) {
        return Arrays.stream(functions).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }
}
