package city.moves.platform.web;

/**
 * One event in the course of a matter.
 *
 * @param when moment or day as it is shown; empty if it is said in {@code meta}
 * @param text what happened
 * @param meta a second line; empty for none
 * @param href where more is told; empty for no link
 * @param open true if it has not happened yet or was done by a machine
 */
public record TimelineEntry(String when, String text, String meta, String href, boolean open) {

    public static TimelineEntry happened(String when, String text) {
        return new TimelineEntry(when, text, "", "", false);
    }

    public static TimelineEntry expected(String when, String text) {
        return new TimelineEntry(when, text, "", "", true);
    }
}
