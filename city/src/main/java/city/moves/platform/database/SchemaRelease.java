package city.moves.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which release brought the database to its present shape. Migrations suit the release before, so that nodes are renewed
 * one after the other: a build works on the shape of the next release, and refuses any later one, of which it knows
 * nothing.
 */
final class SchemaRelease {

    /** Beside the migrations, in the file {@code db/release}: raised by one with each published release. */
    private static final int THIS = read();

    private SchemaRelease() {}

    private static int read() {
        try (InputStream file = Objects.requireNonNull(SchemaRelease.class.getResourceAsStream("/db/release"))) {
            return Integer.parseInt(new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void refuseTooNew(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean noted = jdbc.sql("select to_regclass('database.release') is not null").query(Boolean.class).single();
        int found = noted ? jdbc.sql("select number from database.release").query(Integer.class).single() : THIS;
        if (found > THIS + 1) {
            throw new CannotStart("The database has the shape of release " + found + ", and this is release " + THIS
                    + ", which works on that of release " + (THIS + 1) + " at most; start the newer program.");
        }
    }

    /** After the migrations; an older node never takes it back. */
    static void note(DataSource database) {
        JdbcClient.create(database).sql("update database.release set number = :this where number < :this")
                .param("this", THIS).update();
    }
}
