package city.moves.testing;

import city.moves.platform.database.DataFolder;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL of a test run, with the template that the running city migrated. */
final class TestDatabase {

    static final String TEMPLATE = "template_of_the_city";
    private static final String DEMO = "template_with_demo";

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final EmbeddedDatabase database;

    private TestDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Starts on an empty folder; the unpacked programs stay from run to run. */
    static TestDatabase start(DataFolder folder) {
        EmbeddedDatabase database = EmbeddedDatabase.startAnew(folder, "only-for-tests");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        makeConnectingQuick(database.administration(), database.city());
        return new TestDatabase(database);
    }

    /** Thousands of connections are opened during a test run, and each computes what makes guessing slow. */
    private static void makeConnectingQuick(DatabaseAccess... accesses) {
        try (Connection connection = accesses[0].connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET scram_iterations = 1");
            for (DatabaseAccess access : accesses) {
                statement.execute("ALTER ROLE " + access.user() + " PASSWORD '" + access.password() + "'");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the passwords of the database stay slow", failure);
        }
    }

    DatabaseAccess named(String name) {
        return database.city().database(name);
    }

    DatabaseAccess createEmpty(String name) {
        return create(name, "template1");
    }

    DatabaseAccess createEmpty() {
        return createEmpty("empty_" + COPIES.incrementAndGet());
    }

    DatabaseAccess createFromTemplate(String name) {
        return create(name, TEMPLATE);
    }

    DatabaseAccess copyTemplate() {
        return createFromTemplate("copy_" + COPIES.incrementAndGet());
    }

    DatabaseAccess copyDemo() {
        return createFromDemo("copy_" + COPIES.incrementAndGet());
    }

    DatabaseAccess createFromDemo(String name) {
        return create(name, DEMO);
    }

    /**
     * Keeps a city with its demo data for those that are opened later. A database can be copied while nobody is connected,
     * so who listens there is cut off, and comes again.
     *
     * @param leaving makes those leave who would take a cut for a fault
     */
    void keepDemo(String city, Runnable leaving) {
        administer("ALTER DATABASE " + city + " CONNECTION LIMIT 0");
        leaving.run();
        administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + city + "'");
        create(DEMO, city);
        administer("ALTER DATABASE " + city + " CONNECTION LIMIT -1");
    }

    private DatabaseAccess create(String name, String template) {
        administer("CREATE DATABASE " + name + " OWNER moves TEMPLATE " + template);
        return named(name);
    }

    private void administer(String words) {
        try (Connection connection = database.administration().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(words);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not do this: " + words, failure);
        }
    }

    static DataFolder folder() {
        Path folder = ProjectFolder.root().resolve("city/target/running-city-" + System.getProperty("moves.test.fork", "alone"));
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return DataFolder.open(folder);
    }
}
