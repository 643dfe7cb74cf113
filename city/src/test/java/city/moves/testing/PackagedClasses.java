package city.moves.testing;

import city.moves.MovesApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The application of this test run in the shape that the build gives it: moves.jar and its libraries beside it. */
public final class PackagedClasses {

    /** Large, and of tests only. */
    private static final List<String> NOT_NEEDED = List.of("playwright", "driver", "junit", "surefire", "archunit");

    private PackagedClasses() {}

    public static Path into(Path application) throws IOException {
        Path libraries = Files.createDirectories(application.resolve("lib"));
        List<String> names = new ArrayList<>();
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path own = Path.of("");
        for (String entry : classpath.split(":")) {
            Path path = Path.of(entry);
            if (path.endsWith("city/target/classes")) {
                own = path;
            } else if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                names.add("lib/" + jar(path, libraries.resolve("part-" + names.size() + ".jar"), new Manifest()));
            } else if (Files.isRegularFile(path) && NOT_NEEDED.stream().noneMatch(entry::contains)) {
                names.add("lib/" + copy(path, libraries));
            }
        }
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, MovesApplication.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        jar(own, application.resolve("moves.jar"), manifest);
        return application;
    }

    private static Path copy(Path library, Path folder) throws IOException {
        return Files.copy(library, folder.resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING)
                .getFileName();
    }

    private static Path jar(Path classes, Path target, Manifest manifest) throws IOException {
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.toList()) {
                String name = classes.relativize(file).toString();
                if (!name.isEmpty() && !name.equals("META-INF/MANIFEST.MF")) {
                    jar.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, jar);
                    }
                }
            }
        }
        return target.getFileName();
    }
}
