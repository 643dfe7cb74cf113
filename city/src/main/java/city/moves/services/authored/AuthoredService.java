package city.moves.services.authored;

import city.moves.services.Description;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One file of the authored catalogue.
 *
 * @param description null if the file has flaws
 * @param lines       on which line each key stands
 */
public record AuthoredService(String slug, @Nullable Description description, Map<String, Integer> lines,
        List<Flaw> flaws) {

    private static final String FILES = "classpath*:catalogue/*.yaml";
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_LEVELS = 8;

    /** All of them, by slug. */
    public static List<AuthoredService> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(AuthoredService::name)).map(AuthoredService::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param file its name without folder */
    public static AuthoredService of(String file, InputStream content) {
        List<Flaw> flaws = new ArrayList<>();
        String slug = file.replaceFirst("\\.yaml$", "");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 80) {
            flaws.add(new Flaw(file, 1, "der Dateiname besteht aus kleinen Buchstaben, Ziffern und Bindestrichen"));
        }
        try {
            Node root = new Yaml(bounded()).compose(new InputStreamReader(content, StandardCharsets.UTF_8));
            if (root instanceof MappingNode mapping) {
                AuthoredMap map = new AuthoredMap(file, mapping, flaws);
                Description description = new AuthoredDescription(map).read();
                return new AuthoredService(slug, flaws.isEmpty() ? description : null, map.lines(), flaws);
            }
            flaws.add(new Flaw(file, 1, "die Datei ist leer"));
        } catch (MarkedYAMLException broken) {
            flaws.add(new Flaw(file, broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1,
                    "kein YAML: " + broken.getProblem()));
        } catch (YAMLException broken) {
            flaws.add(new Flaw(file, 1, "kein YAML: " + broken.getMessage()));
        }
        return new AuthoredService(slug, null, Map.of(), flaws);
    }

    private static AuthoredService read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return of(name(file), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static LoaderOptions bounded() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(MOST_LEVELS);
        options.setMaxAliasesForCollections(0);
        return options;
    }
}
