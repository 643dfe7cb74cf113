package city.moves.geo.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody says at the terminal: a file or a service, and after {@code #} the layer of it that is meant, or
 * {@code layer=…,office=…,licence=…,source=…}.
 *
 * @param place   the file or the address
 * @param layer   empty if there is only one
 * @param office  the key of the office that looks after the layer; empty if it is not said, as the others
 */
record LayerOrder(String place, String layer, String office, String licence, String source) {

    private static final Set<String> OPTIONS = Set.of("layer", "office", "licence", "source");

    /** @throws IOException if an option is said that nobody knows */
    static LayerOrder of(String given) throws IOException {
        int mark = given.lastIndexOf('#');
        if (mark <= 0 || !ServiceImport.isAddress(given) && Files.exists(path(given))) {
            return new LayerOrder(given, "", "", "", "");
        }
        String place = given.substring(0, mark);
        String said = given.substring(mark + 1);
        if (OPTIONS.stream().noneMatch(option -> said.startsWith(option + "="))) {
            return new LayerOrder(place, said, "", "", "");
        }
        Map<String, String> options = new HashMap<>();
        for (String option : said.split(",(?=[a-z]+=)")) {
            String name = option.substring(0, option.indexOf('='));
            if (!OPTIONS.contains(name)) {
                throw new IOException("after # come layer=, office=, licence= and source=, with commas between them");
            }
            options.put(name, option.substring(name.length() + 1).strip());
        }
        return new LayerOrder(place, options.getOrDefault("layer", ""), options.getOrDefault("office", ""),
                options.getOrDefault("licence", ""), options.getOrDefault("source", ""));
    }

    static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
