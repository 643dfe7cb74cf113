package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 701 texts of papers of the Karlsruhe council with the titles of their papers: the judge of the search. A text is
 * indexed under the name of its file; the title of its paper is what people ask for.
 *
 * @param documents the texts, the paper is part of the path
 * @param titles    the title of each paper whose title no other paper bears
 */
record CouncilTexts(List<SearchDocument> documents, Map<String, String> titles) {

    static CouncilTexts read() throws IOException {
        Path folder = SharedData.path("council/karlsruhe");
        List<SearchDocument> documents = new ArrayList<>();
        Set<String> papers = new HashSet<>();
        for (JsonNode text : lines(folder.resolve("texts-2026-03ff.ndjson.gz"))) {
            String paper = text.get("paper").asString();
            papers.add(paper);
            documents.add(new SearchDocument("council", "paper", text.get("file").asString(), paper,
                    text.get("name").asString(), "", text.get("text").asString(), List.of(), List.of(), null,
                    Map.of(), Audience.PUBLIC, "de"));
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (JsonNode paper : lines(folder.resolve("papers.ndjson.gz"))) {
            String id = paper.get("id").asString();
            if (papers.contains(id) && paper.hasNonNull("name")) {
                titles.put(id, paper.get("name").asString());
            }
        }
        return new CouncilTexts(documents, withoutEqual(titles));
    }

    private static Map<String, String> withoutEqual(Map<String, String> titles) {
        Map<String, Long> bearers = titles.values().stream()
                .collect(Collectors.groupingBy(title -> title, HashMap::new, Collectors.counting()));
        Map<String, String> unique = new LinkedHashMap<>(titles);
        unique.values().removeIf(title -> bearers.get(title) > 1);
        return unique;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(mapper::readTree).toList();
        }
    }
}
