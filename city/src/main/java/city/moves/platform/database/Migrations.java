package city.moves.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database has seen of the modules' migrations, and how to bring it further without the application. */
public final class Migrations {

    /** Where the history of each module stands. */
    public static final String SCHEMA = "moves";

    private Migrations() {}

    /** What a database has seen, by module and version. */
    public static List<Migration> applied(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> histories = jdbc.sql("""
                select tablename from pg_tables where schemaname = :schema and tablename like 'history\\_of\\_%'
                order by tablename
                """).param("schema", SCHEMA).query(String.class).list();
        List<Migration> applied = new ArrayList<>();
        for (String history : histories) {
            String module = moduleOf(history);
            applied.addAll(jdbc.sql("select version, checksum from " + SCHEMA + "." + history
                            + " where success and type = 'SQL' order by installed_rank")
                    .query((row, _) -> new Migration(module, row.getString("version"),
                            row.getObject("checksum", Integer.class)))
                    .list());
        }
        return applied;
    }

    /** A module that this build does not know gives the name of its history. */
    private static String moduleOf(String history) {
        return ModuleMigrations.modules().stream()
                .filter(module -> ModuleMigrations.historyOf(module).equals(history))
                .findFirst().orElse(history);
    }

    /** Every migration of this build, in the order in which they run. */
    public static List<Migration> known() {
        return ModuleMigrations.known();
    }

    /** The schemas of all modules of this build: the last word of each module's name. */
    public static Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        ModuleMigrations.modules().forEach(module -> schemas.add(module.substring(module.lastIndexOf('.') + 1)));
        return schemas;
    }

    /** Brings an empty database to the last version of each module that is named, and no further. */
    public static void migrateTo(Map<String, String> lastVersions, DataSource database) {
        ModuleMigrations.migrateTo(lastVersions, flyway(database));
    }

    /** Brings a database to the versions of this build. */
    public static void migrateRest(DataSource database) {
        ModuleMigrations.migrateRest(flyway(database));
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure().dataSource(database).defaultSchema(SCHEMA).createSchemas(true).load();
    }
}
