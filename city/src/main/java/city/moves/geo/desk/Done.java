package city.moves.geo.desk;

import java.util.Arrays;
import java.util.Locale;

/** What was just done, as the address of the page afterwards says it. */
enum Done {
    NOTHING,
    CREATED,
    CHANGED,
    DELETED,
    RESTORED,
    FACTS,
    PUBLISHED,
    WITHDRAWN,
    WRITERS,
    STYLE;

    static Done of(String slug) {
        return Arrays.stream(values()).filter(done -> done.slug().equals(slug)).findFirst().orElse(NOTHING);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the sentence that says so. */
    String text() {
        return "geo.desk.done." + slug();
    }
}
