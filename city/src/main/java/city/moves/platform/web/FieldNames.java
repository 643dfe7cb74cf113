package city.moves.platform.web;

import java.util.HashMap;
import java.util.Map;

/**
 * What the fields on a page are called, so that the summary of errors above them can name them. A field says its name when
 * it is rendered, which is after the summary: a page whose summary asked too early is rendered once more.
 */
public final class FieldNames {

    private final Map<String, String> names = new HashMap<>();
    private boolean askedTooEarly;

    public void tell(String field, String name) {
        names.put(field, name);
    }

    /** The name as the beginning of a sentence about the field; empty if it has none, or has not told it yet. */
    public String introduction(String field) {
        String name = names.get(field);
        if (name == null) {
            askedTooEarly = true;
            return "";
        }
        return name.endsWith("?") ? name + " " : name + ": ";
    }

    boolean askedTooEarly() {
        return askedTooEarly;
    }
}
