package city.moves.platform.database;

import city.moves.platform.operations.Checkup;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/** Compares the migrations of this build with those that the database has seen. */
@Component
class MigrationCheckup implements Checkup {

    private final Flyway flyway;

    MigrationCheckup(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public Finding examine() {
        if (RestoreMark.isIn(flyway.getConfiguration().getDataSource())) {
            return Finding.sick(RestoreMark.STORY);
        }
        List<String> pending = ModuleMigrations.pending(flyway);
        return pending.isEmpty()
                ? Finding.healthy("all applied, of " + ModuleMigrations.modules().size() + " modules")
                : Finding.sick("the next start applies " + String.join(", ", pending));
    }
}
