package city.moves.platform.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * Words that mean the same to people who ask a city: one group a line, divided by commas. They widen a query and never
 * touch the index, so that a changed list needs no new index.
 */
final class Synonyms {

    private static final String LIST = "search/synonyms_de.txt";

    private final Map<String, Set<String>> others = new HashMap<>();

    Synonyms(GermanAnalysis analysis) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> add(line, analysis));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The terms that mean the same as a term; empty if there are none. */
    Set<String> of(String term) {
        return others.getOrDefault(term, Set.of());
    }

    private void add(String line, GermanAnalysis analysis) {
        List<String> terms = Arrays.stream(line.split(","))
                .flatMap(word -> analysis.terms(word).stream())
                .distinct()
                .toList();
        for (String term : terms) {
            Set<String> group = others.computeIfAbsent(term, _ -> new LinkedHashSet<>());
            group.addAll(terms);
            group.remove(term);
        }
    }
}
