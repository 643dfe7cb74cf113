package city.moves.engines.cql2;

import java.util.List;
import java.util.Map;

/**
 * Rows of annex A whose expected number is not that of the official data. Without accents three names of places begin with
 * Ch, where the table says two, and one begins with Chis, where it says two. The standard's own tracker knows it, still
 * unanswered: opengeospatial/ogcapi-features#1011.
 */
final class Errata {
    private static final Map<String, List<String>> NAMES = Map.of(
            "ACCENTI(name) LIKE accenti('Ch%')", List.of("Chișinău", "Chicago", "Chengdu"),
            "ACCENTI(CASEI(name)) LIKE accenti(casei('Chiș%'))", List.of("Chișinău"),
            "ACCENTI(CASEI(name)) LIKE accenti(casei('cHis%'))", List.of("Chișinău"));

    private Errata() {}

    /** The places that satisfy the predicate by reading the data; empty when the table is right. */
    static List<String> names(OfficialPredicates.Predicate predicate) {
        return NAMES.getOrDefault(predicate.text(), List.of());
    }

    static int count(OfficialPredicates.Predicate predicate) {
        List<String> names = names(predicate);
        return names.isEmpty() ? predicate.expected() : names.size();
    }
}
