package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** Prints how fast texts of a council are indexed and how long an answer takes, with facets and passages. */
final class SearchBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final int ROUNDS = 5;

    private SearchBench() {}

    public static void main(String[] arguments) throws IOException {
        CouncilTexts texts = CouncilTexts.read();
        Path folder = Files.createTempDirectory("search-bench");
        FilledIndex.of(folder.resolve("warm"), texts.documents());
        long start = System.nanoTime();
        FilledIndex index = FilledIndex.of(folder.resolve("measured"), texts.documents());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "indexing: %.0f documents/s (%d documents)%n",
                texts.documents().size() / seconds, texts.documents().size());
        List<String> titles = List.copyOf(texts.titles().values());
        times("titles", index, titles);
        times("single words", index, titles.stream().map(SearchBench::longestWord).distinct().toList());
        timesOfProposals(index, titles.stream().map(title -> title.substring(0, Math.min(3, title.length()))).toList());
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void times(String name, FilledIndex index, List<String> questions) throws IOException {
        List<Long> nanoseconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nanoseconds.clear();
            for (String question : questions) {
                long start = System.nanoTime();
                index.ask(question, TODAY);
                nanoseconds.add(System.nanoTime() - start);
            }
        }
        print(name, nanoseconds);
    }

    private static void timesOfProposals(FilledIndex index, List<String> beginnings) throws IOException {
        List<Long> nanoseconds = new ArrayList<>();
        for (String typed : beginnings) {
            long start = System.nanoTime();
            index.generation().ask(Audience.PUBLIC, new TypeAhead(typed, 8));
            nanoseconds.add(System.nanoTime() - start);
        }
        print("type-ahead", nanoseconds);
    }

    private static void print(String name, List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%s: p50 %.1f ms, p95 %.1f ms (%d questions)%n", name,
                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6, sorted.length);
    }

    private static String longestWord(String title) {
        return Arrays.stream(title.split("\\P{L}+")).max((a, b) -> Integer.compare(a.length(), b.length())).orElse("");
    }
}
