package city.moves.strategy;

import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Two people edited the same measure: brings both together, field by field. What only one of them changed is taken from
 * that one; where both did, the typed value stays in the form and both stand in a list.
 */
record EditMerge(Form form, List<Clash> clashes) {

    /** A field that both changed. */
    record Clash(String field, String mine, String theirs) {}

    static EditMerge of(Measure seen, Measure stored, Form typed) {
        Map<String, String> base = EditFields.of(seen);
        Map<String, String> theirs = EditFields.of(stored);
        Set<String> names = new LinkedHashSet<>(base.keySet());
        names.addAll(theirs.keySet());
        names.addAll(typed.names());
        Map<String, String> merged = new LinkedHashMap<>();
        List<Clash> clashes = new ArrayList<>();
        for (String name : names) {
            String was = base.getOrDefault(name, "");
            String other = theirs.getOrDefault(name, "");
            String mine = wasAsked(name, typed) ? typed.value(name).strip() : was;
            boolean both = !mine.equals(was) && !other.equals(was) && !mine.equals(other);
            if (both) {
                clashes.add(new Clash(name, mine, other));
            }
            merged.put(name, mine.equals(was) ? other : mine);
        }
        merged.put("version", String.valueOf(stored.version()));
        return new EditMerge(Form.showing(merged), List.copyOf(clashes));
    }

    /** A box that is not ticked sends nothing; any other field that sends nothing was not in the form. */
    private static boolean wasAsked(String name, Form typed) {
        return typed.names().contains(name) || name.startsWith("mit-") || name.endsWith("-pflicht");
    }

    /** {@code schritt-m2-titel} becomes "Meilenstein m2: Titel". */
    static String label(String field, Page page) {
        int first = field.indexOf('-');
        if (first < 0) {
            return page.text("strategy.desk.field." + field);
        }
        String row = "strategy.desk.row." + field.substring(0, first);
        int last = field.lastIndexOf('-');
        if (field.startsWith("mit-") || field.startsWith("ziel-")) {
            return page.text(row, field.substring(first + 1));
        }
        return page.text(row, field.substring(first + 1, last)) + ": "
                + page.text("strategy.desk.field." + field.substring(last + 1).toLowerCase(Locale.ROOT));
    }
}
