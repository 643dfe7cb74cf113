package city.moves.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The documented figures beside the list of sources that they name by number. */
record SourcedFigures(List<Figure> all, List<Source> sources) {

    SourcedFigures {
        all = List.copyOf(all);
        sources = List.copyOf(sources);
    }

    Optional<Figure> find(String key) {
        return all.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** Those of the keys that exist, in the order asked for. */
    List<Figure> some(String... keys) {
        return List.of(keys).stream().map(key -> find(key).orElse(null)).filter(Objects::nonNull).toList();
    }

    Map<String, List<Figure>> byTopic() {
        Map<String, List<Figure>> topics = new LinkedHashMap<>();
        all.forEach(figure -> topics.computeIfAbsent(figure.topic(), _ -> new ArrayList<>()).add(figure));
        return topics;
    }

    /** The number of a source as it stands in brackets; 0 if it is none. */
    int number(String source) {
        return sources.stream().filter(one -> one.key().equals(source)).mapToInt(Source::number).findFirst().orElse(0);
    }
}
