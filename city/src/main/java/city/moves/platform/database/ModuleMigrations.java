package city.moves.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
    private static final List<String> PARTS_IN_ORDER = Stream.of("database", "events", "web", "audit", "mail", "identity",
            "maintenance", "jobs", "files", "notifications", "search", "places", "datasets", "indicators", "filing",
            "privacy", "demo")
            .map("platform."::concat).toList();

    private final boolean wanted;

    ModuleMigrations(@Value("${moves.migrate:true}") boolean wanted) {
        this.wanted = wanted;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (!wanted) {
            return;
        }
        RestoreMark.refuse(flyway.getConfiguration().getDataSource());
        SchemaRelease.refuseTooNew(flyway.getConfiguration().getDataSource());
        migrateRest(flyway);
    }

    /** What is applied is not examined again: that takes a while for each module, and there will be many. */
    static void migrateRest(Flyway flyway) {
        Set<String> applied = Migrations.applied(flyway.getConfiguration().getDataSource()).stream()
                .map(Migration::name).collect(Collectors.toSet());
        known().stream()
                .filter(migration -> !applied.contains(migration.name()))
                .map(Migration::module)
                .distinct()
                .forEach(module -> of(module, flyway).load().migrate());
        SchemaRelease.note(flyway.getConfiguration().getDataSource());
    }

    /** Each module that is named, up to the version that is named with it, in the order of all modules. */
    static void migrateTo(Map<String, String> lastVersions, Flyway flyway) {
        modules().stream()
                .filter(lastVersions::containsKey)
                .forEach(module -> of(module, flyway).target(lastVersions.get(module)).load().migrate());
    }

    /** What the next start will do, such as {@code strategy 004}. */
    static List<String> pending(Flyway flyway) {
        return modules().stream()
                .flatMap(module -> Arrays.stream(of(module, flyway).load().info().pending())
                        .map(MigrationInfo::getVersion)
                        .map(version -> module + " " + version))
                .toList();
    }

    private static FluentConfiguration of(String module, Flyway flyway) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:" + FOLDER + module)
                .table(historyOf(module))
                .baselineVersion("0")
                .baselineOnMigrate(true);
    }

    static String historyOf(String module) {
        return "history_of_" + module.replace('.', '_');
    }

    static List<String> modules() {
        return known().stream().map(Migration::module).distinct().toList();
    }

    /** Every migration of this build, in the order in which they run. */
    static List<Migration> known() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER + "*/*.sql"))
                    .map(ModuleMigrations::named)
                    .sorted(Comparator.comparingInt((Migration migration) -> place(migration.module()))
                            .thenComparing(Migration::module).thenComparing(Migration::version))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Migration named(Resource script) {
        try {
            Matcher path = SCRIPT.matcher(script.getURL().toString());
            if (path.find()) {
                return new Migration(path.group(1), path.group(2), null);
            }
            throw new IllegalStateException(script + " is not named <module>/V<number>__<title>.sql");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int place(String module) {
        int place = PARTS_IN_ORDER.indexOf(module);
        return place >= 0 ? place : PARTS_IN_ORDER.size() + (module.startsWith("platform.") ? 0 : 1);
    }
}
