package city.moves.engines.cql2;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of LIKE (clause 7.2): {@code %} for any characters, {@code _} for one, a backslash before either for itself.
 * A character is a code point.
 */
final class LikePattern {
    private static final int ONE = -1;
    private static final int ANY = -2;

    private final int[] parts;
    private final int leastLength;

    LikePattern(String pattern) {
        List<Integer> found = new ArrayList<>();
        int[] characters = pattern.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean escapes = characters[i] == '\\' && i + 1 < characters.length;
            int part = escapes ? characters[++i] : wildcard(characters[i]);
            if (part != ANY || found.isEmpty() || found.getLast() != ANY) {
                found.add(part);
            }
        }
        parts = found.stream().mapToInt(Integer::intValue).toArray();
        leastLength = (int) found.stream().filter(part -> part != ANY).count();
    }

    private static int wildcard(int character) {
        return switch (character) {
            case '%' -> ANY;
            case '_' -> ONE;
            default -> character;
        };
    }

    /** Goes back to the last {@code %} only: an earlier one could not match more. */
    boolean matches(String text) {
        int[] characters = text.codePoints().toArray();
        if (characters.length < leastLength) {
            return false;
        }
        int at = 0;
        int part = 0;
        int lastAny = -1;
        int resume = 0;
        while (at < characters.length) {
            if (part < parts.length && parts[part] == ANY) {
                lastAny = part++;
                resume = at;
            } else if (part < parts.length && (parts[part] == ONE || parts[part] == characters[at])) {
                part++;
                at++;
            } else if (lastAny >= 0) {
                part = lastAny + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return part == parts.length || (part == parts.length - 1 && parts[part] == ANY);
    }

    /** The same pattern for PostgreSQL, which refuses one that ends with a lonely backslash. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        for (int part : parts) {
            switch (part) {
                case ANY -> sql.append('%');
                case ONE -> sql.append('_');
                case '%', '_', '\\' -> sql.append('\\').appendCodePoint(part);
                default -> sql.appendCodePoint(part);
            }
        }
        return sql.toString();
    }
}
