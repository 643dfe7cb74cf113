package city.moves.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stands in a database as long as a restore is at work in it: what is there then is not whole. */
public final class RestoreMark {

    /** A schema of its own, so that nothing that is restored can touch it. */
    public static final String SCHEMA = "moves_restoring";

    static final String STORY = "The database holds a restore that was broken off. Repeat ./moves restore, "
            + "which begins anew, or empty the database.";

    private RestoreMark() {}

    public static boolean isIn(DataSource database) {
        return JdbcClient.create(database).sql("select exists (select from pg_namespace where nspname = :schema)")
                .param("schema", SCHEMA).query(Boolean.class).single();
    }

    /** Refuses to work on half a city. */
    public static void refuse(DataSource database) {
        if (isIn(database)) {
            throw new CannotStart(STORY);
        }
    }

    public static void put(DataSource database) {
        JdbcClient.create(database).sql("create schema " + SCHEMA).update();
    }

    public static void remove(DataSource database) {
        JdbcClient.create(database).sql("drop schema " + SCHEMA).update();
    }
}
