package city.moves.services.authored;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A file that somebody wrote, bounded in length and depth. */
public final class AuthoredFile {

    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_LEVELS = 14;

    private AuthoredFile() {}

    /** The files of a pattern on the class path, by their names. */
    public static List<Resource> all(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(AuthoredFile::name)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    /** What the name of a file says it is about. */
    public static String slug(String file, List<Flaw> flaws) {
        String slug = file.replaceFirst("\\.yaml$", "");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 80) {
            flaws.add(new Flaw(file, 1, 1, "der Dateiname besteht aus kleinen Buchstaben, Ziffern und Bindestrichen"));
        }
        return slug;
    }

    /** Nothing if it is no mapping; why stands in the flaws. */
    public static Optional<AuthoredMap> read(String file, InputStream content, List<Flaw> flaws) {
        try {
            Node root = new Yaml(bounded()).compose(new InputStreamReader(content, StandardCharsets.UTF_8));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new AuthoredMap(file, mapping, flaws));
            }
            flaws.add(new Flaw(file, 1, 1, "die Datei ist leer"));
        } catch (MarkedYAMLException broken) {
            boolean placed = broken.getProblemMark() != null;
            flaws.add(new Flaw(file, placed ? broken.getProblemMark().getLine() + 1 : 1,
                    placed ? broken.getProblemMark().getColumn() + 1 : 1, "kein YAML: " + broken.getProblem()));
        } catch (YAMLException broken) {
            flaws.add(new Flaw(file, 1, 1, "kein YAML: " + broken.getMessage()));
        }
        return Optional.empty();
    }

    private static LoaderOptions bounded() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(MOST_LEVELS);
        options.setMaxAliasesForCollections(0);
        return options;
    }
}
