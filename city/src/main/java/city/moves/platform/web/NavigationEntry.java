package city.moves.platform.web;

import java.util.List;
import java.util.function.Predicate;

/**
 * A door that a capability contributes as a bean. What is not built has no entry, so no link leads nowhere.
 *
 * @param order       place among the entries of its area, ascending
 * @param area        where it is shown
 * @param path        address without language prefix
 * @param label       key of its text
 * @param authorities rights of which a person needs one to see it; none for everyone
 * @param icon        meaning from the table of icons; empty for none
 */
public record NavigationEntry(int order, Area area, String path, String label, List<String> authorities, String icon) {

    public NavigationEntry {
        authorities = List.copyOf(authorities);
    }

    /**
     * A door for one right.
     *
     * @param authority the right; empty for everyone
     */
    public NavigationEntry(int order, Area area, String path, String label, String authority, String icon) {
        this(order, area, path, label, authority.isEmpty() ? List.of() : List.of(authority), icon);
    }

    boolean isForEveryone() {
        return authorities.isEmpty();
    }

    /** True if somebody sees it who has the rights that the predicate knows. */
    boolean isFor(Predicate<String> rights) {
        return isForEveryone() || authorities.stream().anyMatch(rights);
    }

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
