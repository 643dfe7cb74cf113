package city.moves.platform.audit;

import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of deeds with the filter that made it. */
record TrailModel(Form filter, List<Option> modules, ReadingTrail.Read read, boolean first, TrailWords words) {

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

    /** The list of what was done to the same. */
    String pathOf(TrailEntry entry) {
        return PATH + "?gegenstand=" + URLEncoder.encode(entry.subject(), StandardCharsets.UTF_8);
    }
}
