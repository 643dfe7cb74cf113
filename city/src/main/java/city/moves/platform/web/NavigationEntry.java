package city.moves.platform.web;

/**
 * A door that a capability contributes as a bean. What is not built has no entry, so no link leads nowhere.
 *
 * @param order     place among the entries of its area, ascending
 * @param area      where it is shown
 * @param path      address without language prefix
 * @param label     key of its text
 * @param authority right that a person needs to see it; empty for everyone
 * @param icon      meaning from the table of icons; empty for none
 */
public record NavigationEntry(int order, Area area, String path, String label, String authority, String icon) {

    /** Where an entry is shown. */
    public enum Area {
        /** Header, phone menu and footer of the public pages. */
        MAIN,
        /** Footer column "Offen": data, interfaces. */
        OPEN,
        /** The rail of the staff desk. */
        DESK,
        /** The pages of a signed-in person about themselves. */
        ACCOUNT
    }
}
