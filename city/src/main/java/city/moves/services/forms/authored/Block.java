package city.moves.services.forms.authored;

import city.moves.services.authored.AuthoredFile;
import city.moves.services.authored.AuthoredMap;
import city.moves.services.authored.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;

/**
 * Questions that many forms ask in the same words.
 *
 * @param name    from which the ids of its questions are drawn
 * @param version of its questions
 */
record Block(String name, String version, AuthoredMap map) {

    private static final String FILES = "classpath*:forms/blocks/*.yaml";

    /** By the name by which forms take them in. */
    static Map<String, Block> all(List<Flaw> flaws) {
        Map<String, Block> blocks = new TreeMap<>();
        for (Resource file : AuthoredFile.all(FILES)) {
            try (InputStream content = file.getInputStream()) {
                String name = AuthoredFile.slug(AuthoredFile.name(file), flaws);
                AuthoredFile.read("blocks/" + AuthoredFile.name(file), content, flaws).ifPresent(map ->
                        blocks.put(name, new Block("block/" + name, map.again(new ArrayList<>()).required("version"), map)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return blocks;
    }
}
