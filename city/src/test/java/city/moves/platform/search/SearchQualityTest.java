package city.moves.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mean reciprocal rank of the first file of a paper among ten hits, when its title is asked for. */
class SearchQualityTest {

    @TempDir
    static Path folder;

    static CouncilTexts texts;
    static FilledIndex index;

    @BeforeAll
    static void index() throws IOException {
        texts = CouncilTexts.read();
        index = FilledIndex.of(folder, texts.documents());
    }

    @Test
    void whoAsksForATitleFindsThePaperFirst() throws IOException {
        assertThat(texts.titles()).hasSizeGreaterThan(200);
        assertThat(meanReciprocalRank(texts.titles())).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void whoCutsCompoundsApartStillFindsThePaperFirst() throws IOException {
        Map<String, String> cut = cutApart(texts.titles());
        assertThat(cut).hasSizeGreaterThan(150);
        assertThat(meanReciprocalRank(cut)).isGreaterThanOrEqualTo(0.95);
    }

    /** The titles that hold a compound, with spaces between its parts. */
    private static Map<String, String> cutApart(Map<String, String> titles) {
        CompoundSplitter splitter = new CompoundSplitter(Set.of());
        Map<String, String> cut = new LinkedHashMap<>();
        titles.forEach((paper, title) -> {
            StringBuilder apart = new StringBuilder();
            boolean any = false;
            for (String word : title.split("(?<=\\P{L})|(?=\\P{L})")) {
                List<String> parts = splitter.parts(word.toLowerCase(Locale.GERMAN));
                any |= parts.size() > 1;
                apart.append(parts.size() > 1 ? String.join(" ", parts) : word);
            }
            if (any) {
                cut.put(paper, apart.toString());
            }
        });
        return cut;
    }

    private static double meanReciprocalRank(Map<String, String> questions) throws IOException {
        double sum = 0;
        for (Map.Entry<String, String> question : questions.entrySet()) {
            List<String> found = index.ask(question.getValue(), LocalDate.of(2026, 11, 1)).hits().stream()
                    .map(Answer.Hit::path).toList();
            int rank = found.indexOf(question.getKey()) + 1;
            sum += rank == 0 ? 0 : 1.0 / rank;
        }
        return sum / questions.size();
    }
}
