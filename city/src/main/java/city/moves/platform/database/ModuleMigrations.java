package city.moves.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations of each module in the order of the modules' dependencies. The module's name is the name of its
 * folder, such as {@code db/migration/platform.identity}, and of its history table. Spring Modulith's own strategy asks
 * for that folder but then reads {@code platform/identity}, so it finds nothing for a part of the platform.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String FOLDER = "db/migration/";

    private final ApplicationModuleIdentifiers modules;

    ModuleMigrations(ApplicationModuleIdentifiers modules) {
        this.modules = modules;
    }

    @Override
    public void migrate(Flyway flyway) {
        modules.stream().map(ApplicationModuleIdentifier::toString).filter(ModuleMigrations::hasMigrations)
                .forEach(module -> Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .locations("classpath:" + FOLDER + module)
                        .table("history_of_" + module.replace('.', '_'))
                        .baselineVersion("0")
                        .baselineOnMigrate(true)
                        .load()
                        .migrate());
    }

    private static boolean hasMigrations(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + FOLDER + module + "/*.sql").length > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
