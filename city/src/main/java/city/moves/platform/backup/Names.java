package city.moves.platform.backup;

import java.util.List;
import java.util.stream.Collectors;

/** Names of the database as SQL, whatever letters they have. */
final class Names {

    private Names() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(List<String> columns) {
        return columns.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }
}
