package city.moves.strategy;

import city.moves.platform.search.SearchDocument;
import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.search.SearchIndex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands what is published to the city-wide search: the fields of action and each measure as released. */
@Component
class PublishedStrategy {

    private final Tree tree;
    private final Snapshots snapshots;
    private final SearchIndex search;

    PublishedStrategy(Tree tree, Snapshots snapshots, SearchIndex search) {
        this.tree = tree;
        this.snapshots = snapshots;
        this.search = search;
    }

    void put(LocalDate day) {
        Map<Integer, String> fields = new HashMap<>();
        for (FieldOfAction field : tree.fields()) {
            fields.put(field.number(), field.title());
            search.put(document("field", String.valueOf(field.number()), "/strategie/felder/" + field.number(),
                    field.title(), "Handlungsfeld " + field.number() + " der Digitalisierungsstrategie", "", day));
        }
        snapshots.eachWhole(day, snapshot -> {
            Measure measure = snapshot.measure();
            String body = String.join(". ", measure.milestones().stream()
                    .filter(milestone -> milestone.withheld().isEmpty()).map(Milestone::title).toList());
            search.put(document("measure", measure.key(), "/strategie/massnahmen/" + measure.key(), measure.title(),
                    measure.summary(), body + ". " + fields.getOrDefault(snapshot.field(), ""), day));
        });
    }

    private static SearchDocument document(String kind, String id, String path, String title, String summary,
            String body, LocalDate day) {
        return new SearchDocument("strategy", kind, id, path, title, summary, body, List.of(),
                List.of("Digital MoveS", "Digitalisierung"), day, Map.of(), Audience.PUBLIC, "de");
    }
}
