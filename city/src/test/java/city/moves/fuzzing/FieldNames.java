package city.moves.fuzzing;

import city.moves.testing.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of all fields that the code of the house reads, wherever it reads them. */
final class FieldNames {

    private static final Pattern READ = Pattern.compile("(?:[fF]orm|request)\\.\\w+\\(\"([\\w.-]+)\"");

    private FieldNames() {}

    static List<String> all() {
        Set<String> names = new TreeSet<>(Set.of("q", "after", "limit", "id", "version"));
        try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve("city/src/main/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                READ.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(names);
    }
}
