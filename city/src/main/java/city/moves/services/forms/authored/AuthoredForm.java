package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.Edition;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Kept;
import city.moves.engines.xdatenfelder.SchemaMessage;
import city.moves.engines.xdatenfelder.SchemaWriter;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import city.moves.services.authored.AuthoredFile;
import city.moves.services.authored.AuthoredMap;
import city.moves.services.authored.Flaw;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * One form of the city's own.
 *
 * @param slug    of its service
 * @param content null if the file has flaws
 */
record AuthoredForm(String slug, @Nullable Content content, @Nullable Sources sources, List<Flaw> flaws) {

    private static final String FILES = "classpath*:forms/*.yaml";

    /**
     * What the file says.
     *
     * @param changed when it was last looked at
     */
    record Content(FormSchema schema, List<FormRule> rules, Wording wording, String changed) {

        FormVersions.Source source() {
            return new FormVersions.Source(file(), RuleJson.write(rules), wording.write());
        }

        /** In the notation of the standard; the same content makes the same file. */
        byte[] file() {
            return new SchemaWriter().write(new SchemaMessage(Edition.THREE,
                    schema.id() + "_" + schema.description().identity().version(), changed, schema, Kept.NOTHING));
        }
    }

    /**
     * Where what is said stands.
     *
     * @param without why a document of the service is not asked for, by its name
     */
    record Sources(AuthoredMap map, Map<ElementPath, Entry> entries, Map<String, String> without) {
        Sources {
            entries = new LinkedHashMap<>(entries);
        }
    }

    /** All of them, by slug. */
    static List<AuthoredForm> all() {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, Block> blocks = Block.all(flaws);
        return AuthoredFile.all(FILES).parallelStream().map(file -> read(file, blocks, flaws)).toList();
    }

    private static AuthoredForm read(Resource file, Map<String, Block> blocks, List<Flaw> flaws) {
        try (InputStream content = file.getInputStream()) {
            return of(AuthoredFile.name(file), content, blocks, flaws);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param before flaws of the building blocks, with which no form can be made */
    static AuthoredForm of(String file, InputStream content, Map<String, Block> blocks, List<Flaw> before) {
        List<Flaw> flaws = new ArrayList<>(before);
        String slug = AuthoredFile.slug(file, flaws);
        AuthoredMap map = AuthoredFile.read(file, content, flaws).orElse(null);
        return map == null ? new AuthoredForm(slug, null, null, flaws) : new FormReading(slug, map, blocks, flaws).read();
    }
}
