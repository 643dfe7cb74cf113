package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An index in a folder of its own with given documents, without a database. */
record FilledIndex(Generation generation, Synonyms synonyms) {

    static FilledIndex of(Path folder, List<SearchDocument> documents, String... protectedNames) throws IOException {
        GermanAnalysis analysis = new GermanAnalysis(new CompoundSplitter(Set.of(protectedNames)));
        Generation generation = new Generation(folder, analysis, "", Position.START);
        List<Change> changes = new ArrayList<>();
        for (SearchDocument document : documents) {
            changes.add(new Change.Put(new Position(1, changes.size()), document));
        }
        generation.apply(changes);
        return new FilledIndex(generation, new Synonyms(analysis));
    }

    Answer ask(String text, LocalDate today) throws IOException {
        return generation.ask(Audience.PUBLIC,
                new Asking(Question.of(text), "", 10, null, today, synonyms));
    }
}
