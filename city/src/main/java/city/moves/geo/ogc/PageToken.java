package city.moves.geo.ogc;

import city.moves.geo.Bookmark;
import city.moves.geo.FeatureOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page begins, as the parameter {@code after} carries it: a number, and in an order the values there. */
final class PageToken {

    static final String PARAMETER = "after";

    private static final int RADIX = Character.MAX_RADIX;
    private static final String PARTS = "\\.";
    private static final String UNKNOWN = "-";

    private PageToken() {}

    static String of(Bookmark place) {
        StringBuilder token = new StringBuilder(Long.toString(place.number(), RADIX));
        for (String value : place.values()) {
            token.append('.').append(value == null ? UNKNOWN : encoded(value));
        }
        return token.toString();
    }

    private static String encoded(String value) {
        return "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    static Bookmark read(String token, FeatureOrder order) {
        List<String> parts = Arrays.asList(token.split(PARTS, -1));
        if (parts.size() != order.by().size() + 1 || !parts.getFirst().matches("[0-9a-z]{1,12}")) {
            throw unreadable();
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            values.add(value(parts.get(i), order.by().get(i - 1)));
        }
        return new Bookmark(Long.parseLong(parts.getFirst(), RADIX), values);
    }

    private static @Nullable String value(String part, FeatureOrder.By by) {
        if (part.equals(UNKNOWN)) {
            return null;
        }
        try {
            String value = new String(Base64.getUrlDecoder().decode(part.substring(1)), StandardCharsets.UTF_8);
            if (part.startsWith("_") && PropertyText.read(value, by.property().type()).isPresent()) {
                return value;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException otherLetters) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static RuntimeException unreadable() {
        return Request.refused(PARAMETER, "geo.ogc.after.unreadable");
    }
}
