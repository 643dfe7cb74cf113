package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Documents for tests, of which most have no more than a title. */
final class Things {

    private Things() {}

    static SearchDocument titled(String id, String title) {
        return of("service", id, title, "", "", Audience.PUBLIC);
    }

    static SearchDocument of(String kind, String id, String title, String summary, String body, Audience audience) {
        return new SearchDocument("services", kind, id, "/dienste/" + id, title, summary, body, List.of(), List.of(),
                null, Map.of(), audience, "de");
    }

    static SearchDocument paper(String id, String title, String body, LocalDate date, String... references) {
        return new SearchDocument("council", "paper", id, "/rat/" + id, title, "", body, List.of(references),
                List.of(), date, Map.of(SearchDocument.PLACE, "Vaihingen"), Audience.PUBLIC, "de");
    }
}
