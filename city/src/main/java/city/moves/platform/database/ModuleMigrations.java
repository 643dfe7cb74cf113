package city.moves.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
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
    private static final Pattern SCRIPT = Pattern.compile("/" + FOLDER + "([^/]+)/[^/]+\\.sql$");
    private static final List<String> PARTS_IN_ORDER = Stream.of("events", "web", "audit", "identity", "jobs", "files",
            "notifications", "search", "places", "datasets", "indicators", "filing", "privacy", "demo")
            .map("platform."::concat).toList();

    private final boolean wanted;

    ModuleMigrations(@Value("${moves.migrate:true}") boolean wanted) {
        this.wanted = wanted;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (wanted) {
            modules().forEach(module -> of(module, flyway).migrate());
        }
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
                .table("history_of_" + module.replace('.', '_'))
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    static List<String> modules() {
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.sql");
            return Arrays.stream(scripts).map(ModuleMigrations::moduleOf).distinct()
                    .sorted(Comparator.comparingInt(ModuleMigrations::place).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String moduleOf(Resource script) {
        try {
            Matcher path = SCRIPT.matcher(script.getURL().toString());
            if (path.find()) {
                return path.group(1);
            }
            throw new IllegalStateException(script + " belongs to no module");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int place(String module) {
        int place = PARTS_IN_ORDER.indexOf(module);
        return place >= 0 ? place : PARTS_IN_ORDER.size() + (module.startsWith("platform.") ? 0 : 1);
    }
}
