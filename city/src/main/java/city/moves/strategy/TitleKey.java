package city.moves.strategy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a list by title goes on: the last title and id of the page before. */
record TitleKey(String title, UUID id) {

    static final TitleKey START = new TitleKey("", new UUID(0, 0));

    /** An opaque text for an address. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((id + title).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} wrote; anything else is the start of the list. */
    static TitleKey of(String text) {
        try {
            String read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return read.length() < 37 ? START : new TitleKey(read.substring(36), UUID.fromString(read.substring(0, 36)));
        } catch (IllegalArgumentException _) {
            return START;
        }
    }
}
