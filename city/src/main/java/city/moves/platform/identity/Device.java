package city.moves.platform.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device in two words, for the person who looks for the session that is not theirs. The browser's own long
 * description is not kept.
 *
 * @param browser its name, or {@code other}
 * @param system  its name, or {@code other}
 */
record Device(String browser, String system) {

    static final String OTHER = "other";

    /** In this order, because many browsers also call themselves Safari or Chrome. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Firefox/", "Firefox"), Map.entry("Edg", "Edge"), Map.entry("OPR/", "Opera"),
            Map.entry("Chrom", "Chrome"), Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"), Map.entry("Mac OS", "macOS"), Map.entry("Linux", "Linux"));

    static Device of(@Nullable String userAgent) {
        String description = userAgent == null ? "" : userAgent;
        return new Device(named(BROWSERS, description), named(SYSTEMS, description));
    }

    /** From the form in which a session keeps it. */
    static Device ofKey(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? new Device(OTHER, OTHER) : new Device(key.substring(0, slash), key.substring(slash + 1));
    }

    String key() {
        return browser + "/" + system;
    }

    private static String named(List<Map.Entry<String, String>> names, String description) {
        return names.stream().filter(name -> description.contains(name.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(OTHER);
    }
}
