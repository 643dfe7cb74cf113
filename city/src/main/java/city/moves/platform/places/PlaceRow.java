package city.moves.platform.places;

import city.moves.platform.values.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of places.
 *
 * @param number   counted as people count, a heading with it
 * @param geometry in longitude and latitude; null if it has none
 */
record PlaceRow(long number, Map<String, String> cells, byte @Nullable [] geometry) {

    static PlaceRow of(long number, Map<String, @Nullable Object> values, byte @Nullable [] geometry) {
        Map<String, String> cells = new TreeMap<>();
        values.forEach((name, value) -> cells.put(heading(name), value == null ? "" : clean(value.toString())));
        return new PlaceRow(number, cells, geometry);
    }

    static String heading(String name) {
        return PlainText.of(name).strip().toLowerCase(Locale.GERMAN);
    }

    /** The first of some columns that stands in the file and holds something; empty if none does. */
    String cell(List<String> columns) {
        return columns.stream().map(column -> cells.getOrDefault(column, "")).filter(cell -> !cell.isEmpty()).findFirst()
                .orElse("");
    }

    String needed(List<String> columns, int longest) throws UnfitRow {
        String cell = cell(columns);
        if (cell.isEmpty()) {
            throw new UnfitRow(columns.getFirst(), "places.import.missing");
        }
        return bounded(cell, columns, longest);
    }

    String wanted(List<String> columns, int longest) throws UnfitRow {
        return bounded(cell(columns), columns, longest);
    }

    private static String bounded(String cell, List<String> columns, int longest) throws UnfitRow {
        if (cell.length() > longest) {
            throw new UnfitRow(columns.getFirst(), "places.import.too-long", longest);
        }
        return cell;
    }

    private static String clean(String value) {
        String text = PlainText.of(value).codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return text.replaceAll("\\s+", " ").strip();
    }
}
