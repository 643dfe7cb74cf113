package city.moves.services.authored;

import city.moves.services.Description;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * One file of the authored catalogue.
 *
 * @param description null if the file has flaws
 * @param tariffs     that can be assessed; the texts of what it costs stand in the description
 * @param lines       on which line each key stands
 */
public record AuthoredService(String slug, @Nullable Description description, List<AuthoredTariff> tariffs,
        Map<String, Integer> lines, List<Flaw> flaws) {

    private static final String FILES = "classpath*:catalogue/*.yaml";

    /** All of them, by slug. */
    public static List<AuthoredService> all() {
        return AuthoredFile.all(FILES).stream().map(AuthoredService::read).toList();
    }

    /** @param file its name without folder */
    public static AuthoredService of(String file, InputStream content) {
        List<Flaw> flaws = new ArrayList<>();
        String slug = AuthoredFile.slug(file, flaws);
        AuthoredMap map = AuthoredFile.read(file, content, flaws).orElse(null);
        if (map == null) {
            return new AuthoredService(slug, null, List.of(), Map.of(), flaws);
        }
        List<AuthoredTariff> tariffs = new AuthoredTariffs(flaws).read(map);
        Description description = new AuthoredDescription(map).read();
        return new AuthoredService(slug, flaws.isEmpty() ? description : null, tariffs, map.lines(), flaws);
    }

    private static AuthoredService read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return of(AuthoredFile.name(file), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
