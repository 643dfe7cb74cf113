package city.moves.platform.database;

import city.moves.platform.operations.Checkup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the migrations of this build with those that the database has seen. */
@Component
class MigrationCheckup implements Checkup {

    private static final Pattern MIGRATION = Pattern.compile("/db/migration/([^/]+)/V([0-9]+)__[^/]+\\.sql$");

    private final JdbcClient database;

    MigrationCheckup(JdbcClient database) {
        this.database = database;
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
        List<String> missing = new ArrayList<>();
        int known = 0;
        for (Resource script : scripts()) {
            Matcher path = MIGRATION.matcher(address(script));
            if (path.find()) {
                known++;
                if (!isApplied(path.group(1), path.group(2))) {
                    missing.add(path.group(1) + "/V" + path.group(2));
                }
            }
        }
        return missing.isEmpty()
                ? Finding.healthy(known + " applied")
                : Finding.sick("missing: " + String.join(", ", missing) + "; the next start applies them");
    }

    private boolean isApplied(String module, String version) {
        String table = "moves.\"flyway_schema_history_" + module + "\"";
        boolean exists = database.sql("SELECT to_regclass(:table) IS NOT NULL").param("table", table)
                .query(Boolean.class).single();
        return exists && database.sql("SELECT EXISTS (SELECT FROM " + table
                        + " WHERE version = :version AND success)").param("version", version)
                .query(Boolean.class).single();
    }

    private static Resource[] scripts() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String address(Resource script) {
        try {
            return script.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
