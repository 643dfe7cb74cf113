package city.moves.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations of each module. The module's name is the name of its folder, such as
 * {@code db/migration/platform.identity}, and of its history table. Parts of the platform come first, in the order in
 * which they may use each other, then the capabilities, which know nothing of each other. Spring Modulith would find
 * that order by reading every class at every start, which takes seconds.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String FOLDER = "db/migration/";
    private static final Pattern SCRIPT = Pattern.compile("/" + FOLDER + "([^/]+)/V([0-9]+)__[^/]+\\.sql$");
    private static final List<String> PARTS_IN_ORDER = Stream.of("events", "web", "audit", "mail", "identity",
            "maintenance", "jobs", "files", "notifications", "search", "places", "datasets", "indicators",
            "filing", "privacy", "demo")
            .map("platform."::concat).toList();

    /** A migration of this build. */
    private record Script(String module, String version) {

        static Script of(Resource resource) {
            try {
                Matcher path = SCRIPT.matcher(resource.getURL().toString());
                if (path.find()) {
                    return new Script(path.group(1), path.group(2));
                }
                throw new IllegalStateException(resource + " is not named <module>/V<number>__<title>.sql");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final boolean wanted;

    ModuleMigrations(@Value("${moves.migrate:true}") boolean wanted) {
        this.wanted = wanted;
    }

    /** What is applied is not examined again: that takes a while for each module, and there will be many. */
    @Override
    public void migrate(Flyway flyway) {
        if (!wanted) {
            return;
        }
        Set<String> applied = applied(flyway);
        scripts().stream()
                .filter(script -> !applied.contains(script.module() + " " + script.version()))
                .map(Script::module)
                .distinct()
                .forEach(module -> of(module, flyway).migrate());
    }

    /** By module and version. */
    private static Set<String> applied(Flyway flyway) {
        JdbcClient database = JdbcClient.create(flyway.getConfiguration().getDataSource());
        String schema = flyway.getConfiguration().getDefaultSchema();
        List<String> tables = database.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = :schema")
                .param("schema", schema).query(String.class).list();
        Set<String> applied = new HashSet<>();
        for (String module : modules()) {
            if (tables.contains(historyOf(module))) {
                database.sql("SELECT version FROM " + schema + "." + historyOf(module) + " WHERE success")
                        .query(String.class).list()
                        .forEach(version -> applied.add(module + " " + version));
            }
        }
        return applied;
    }

    /** What the next start will do, such as {@code strategy 004}. */
    static List<String> pending(Flyway flyway) {
        return modules().stream()
                .flatMap(module -> Arrays.stream(of(module, flyway).info().pending())
                        .map(MigrationInfo::getVersion)
                        .map(version -> module + " " + version))
                .toList();
    }

    private static Flyway of(String module, Flyway flyway) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:" + FOLDER + module)
                .table(historyOf(module))
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    private static String historyOf(String module) {
        return "history_of_" + module.replace('.', '_');
    }

    static List<String> modules() {
        return scripts().stream().map(Script::module).distinct().toList();
    }

    private static List<Script> scripts() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER + "*/*.sql"))
                    .map(Script::of)
                    .sorted(Comparator.comparingInt((Script script) -> place(script.module()))
                            .thenComparing(Script::module).thenComparing(Script::version))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int place(String module) {
        int place = PARTS_IN_ORDER.indexOf(module);
        return place >= 0 ? place : PARTS_IN_ORDER.size() + (module.startsWith("platform.") ? 0 : 1);
    }
}
