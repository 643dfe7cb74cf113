package city.moves.platform.web;

import org.jspecify.annotations.Nullable;

/** What a field's markup needs to know: whether it is wrong, and which texts describe it. */
record FieldState(String name, boolean hinted, boolean wrong) {

    static FieldState of(Form form, String name, String hint) {
        return new FieldState(name, !hint.isEmpty(), form.error(name) != null);
    }

    /** The ids of hint and error; null if there is neither. */
    @Nullable String describedBy() {
        String ids = (hinted ? name + "-hinweis " : "") + (wrong ? name + "-fehler" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    String describedBy(String unit) {
        String others = describedBy();
        return others == null ? unit : unit + " " + others;
    }
}
