package city.moves.platform.places;

import city.moves.engines.tiles.coordinates.Crs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file with what has to be said about it, as given at the terminal:
 * {@code adressen.csv#epsg=25832,licence=dl-de/by-2-0,source=Stadtmessungsamt}.
 *
 * @param crs the system of its coordinates; null if the file tells it
 */
record ImportSource(Path file, @Nullable Crs crs, Origin origin) {

    private static final Set<String> OPTIONS = Set.of("epsg", "licence", "source");

    /** @throws IOException if there is no such file, or an option that nobody knows */
    static ImportSource of(String given) throws IOException {
        int mark = given.lastIndexOf('#');
        Map<String, String> options = mark < 0 ? Map.of() : options(given.substring(mark + 1));
        Path file = file(mark < 0 ? given : given.substring(0, mark));
        return new ImportSource(file, crs(options.get("epsg")),
                new Origin(false, options.getOrDefault("licence", ""), options.getOrDefault("source", "")));
    }

    private static Path file(String name) throws IOException {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
        throw new IOException("there is no such file");
    }

    private static Map<String, String> options(String text) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (String option : text.split(",(?=[a-z]+=)")) {
            int sign = option.indexOf('=');
            if (sign < 0 || !OPTIONS.contains(option.substring(0, sign))) {
                throw new IOException("after # come epsg=, licence= and source=, with commas between them");
            }
            options.put(option.substring(0, sign), option.substring(sign + 1).strip());
        }
        if (options.getOrDefault("licence", "").length() > 80 || options.getOrDefault("source", "").length() > 500) {
            throw new IOException("a licence has 80 letters at most, a source 500");
        }
        return options;
    }

    private static @Nullable Crs crs(@Nullable String number) throws IOException {
        if (number == null) {
            return null;
        }
        return number.equals("4326") ? Crs.CRS84 : Crs.known().stream()
                .filter(known -> String.valueOf(known.epsg()).equals(number)).findFirst()
                .orElseThrow(() -> new IOException("no system of coordinates has the number " + number + " here"));
    }
}
