package city.moves.platform.audit;

import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of deeds with the filter that made it. */
record TrailModel(Form filter, List<Option> modules, ReadingTrail.Read read, boolean first) {

    static final String PATH = "/amt/protokoll";
    static final String VERIFICATION = PATH + "/pruefung";

    /** The same list from its start. */
    String firstPath() {
        return PATH + Stream.of("bereich", "name", "gegenstand", "tag")
                .map(field -> field + "=" + URLEncoder.encode(filter.value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The following page; empty at the end. */
    String nextPath() {
        return read.entries().next() == null ? "" : firstPath() + "&nach=" + read.entries().next();
    }

    /** The words of a deed if its capability brings some, else its key. */
    String deed(Page page, TrailEntry entry) {
        return words(page, "deed." + entry.module() + "." + entry.action(), entry.action());
    }

    /** The words of a field if its capability brings some, else those for every capability, else its key. */
    String field(Page page, TrailEntry entry, TrailEntry.Field field) {
        return words(page, "deed." + entry.module() + ".field." + field.name(),
                words(page, "deed.field." + field.name(), field.name()));
    }

    private static String words(Page page, String key, String otherwise) {
        String words = page.text(key);
        return words.equals(key) ? otherwise : words;
    }
}
