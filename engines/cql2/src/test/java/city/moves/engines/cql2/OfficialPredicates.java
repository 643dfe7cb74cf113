package city.moves.engines.cql2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of predicates with the expected number of items in annex A of the standard. */
final class OfficialPredicates {
    private static final List<String> CLASSES = List.of("basic-cql2", "advanced-comparison-operators",
            "case-insensitive-comparison", "accent-insensitive-comparison", "basic-spatial-functions",
            "basic-spatial-functions-plus", "spatial-functions", "temporal-functions", "property-property", "arithmetic");
    private static final String COMBINED = "(NOT (%2$s) AND %1$s) OR (%3$s and %4$s) or not (%1$s OR %4$s)";
    private static final String PLACES = "ne_110m_populated_places_simple";

    private OfficialPredicates() {}

    record Predicate(String conformanceClass, String layer, String text, int expected) {}

    static List<Predicate> all() {
        return CLASSES.stream().flatMap(each -> of(each).stream()).toList();
    }

    static List<Predicate> of(String conformanceClass) {
        Path annex = SharedData.standard("annex_ats_" + conformanceClass + ".adoc");
        try {
            List<Predicate> predicates = new ArrayList<>();
            for (String line : Files.readAllLines(annex)) {
                List<String> cells = cells(line);
                if (cells.size() >= 3 && line.contains("`") && cells.getLast().matches("\\d+")) {
                    predicates.add(predicate(conformanceClass, cells));
                }
            }
            return predicates;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> cells(String line) {
        return line.startsWith("|") ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList() : List.of();
    }

    private static Predicate predicate(String conformanceClass, List<String> cells) {
        int expected = Integer.parseInt(cells.getLast());
        if (cells.size() == 5) {
            Object[] combined = cells.subList(0, 4).stream().map(OfficialPredicates::unescaped).toArray();
            return new Predicate(conformanceClass, PLACES, COMBINED.formatted(combined), expected);
        }
        String layer = cells.get(cells.size() - 3);
        return new Predicate(conformanceClass, layer, unescaped(cells.get(cells.size() - 2)), expected);
    }

    /** A backslash keeps AsciiDoc from taking two brackets or an arrow for its own. */
    private static String unescaped(String cell) {
        return cell.replace("`", "").replace("\\((", "((").replace("\\<=", "<=");
    }
}
