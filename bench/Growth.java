import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Makes the data of a bench's own city a hundred times as large, beside the running city. */
final class Growth {

    private Growth() {}

    static void of(Path home, Path data) throws IOException, SQLException {
        of(home, data, "bench/growth.sql");
    }

    /** @param script from the project's root */
    static void of(Path home, Path data, String script) throws IOException, SQLException {
        try (Connection database = connect(data); Statement statement = database.createStatement()) {
            statement.execute(Files.readString(home.resolve(script)));
        }
    }

    /** The database of a running city. */
    static Connection connect(Path data) throws IOException, SQLException {
        Properties instance = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("instance.properties"))) {
            instance.load(file);
        }
        String address = "jdbc:postgresql://127.0.0.1:" + instance.getProperty("database.port") + "/moves";
        return DriverManager.getConnection(address, "moves", instance.getProperty("database.password"));
    }
}
