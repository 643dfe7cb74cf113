package city.moves.engines.oparl;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in the address of a page. */
final class Page {

    private Page() {}

    /** The parameters by name, decoded; of one that comes twice the last. */
    static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = URI.create(address).getRawQuery();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            int end = pair.indexOf('=');
            String name = end < 0 ? pair : pair.substring(0, end);
            String value = end < 0 ? "" : pair.substring(end + 1);
            parameters.put(decoded(name), decoded(value));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
