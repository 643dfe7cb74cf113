package city.moves.geo.map;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object of JSON whose members keep their order, so that every node writes the same bytes. */
final class Pairs {

    private Pairs() {}

    /** @param pairs name, value, name, value … */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put((String) pairs[i], pairs[i + 1]);
        }
        return members;
    }
}
