package city.moves.geo.remote;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of services, with other parameters than those that somebody copied along. */
final class Addresses {

    private Addresses() {}

    /** With these parameters instead of any others of the same names in whatever letters. */
    static String with(String address, Map<String, String> parameters) {
        return without(address, parameters.keySet(), new TreeMap<>(parameters).entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)));
    }

    static String without(String address, Set<String> names) {
        return without(address, names, Stream.empty());
    }

    private static String without(String address, Set<String> names, Stream<String> added) {
        String plain = address.strip().replaceFirst("#.*", "");
        int mark = plain.indexOf('?');
        Set<String> unwanted = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Stream<String> kept = mark < 0 ? Stream.empty() : Arrays.stream(plain.substring(mark + 1).split("&"))
                .filter(one -> !one.isEmpty() && !unwanted.contains(one.replaceFirst("=.*", "").toLowerCase(Locale.ROOT)));
        String query = Stream.concat(kept, added).collect(Collectors.joining("&"));
        return (mark < 0 ? plain : plain.substring(0, mark)) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Where a link of a document leads; the link itself if that cannot be said. */
    static String resolved(URI document, String link) {
        try {
            return document.resolve(link.strip().replace(" ", "%20").replace("{", "%7B").replace("}", "%7D")
                    .replace("|", "%7C")).toString();
        } catch (IllegalArgumentException unreadable) {
            return link;
        }
    }
}
