package city.moves.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * How to reach a database.
 *
 * @param url      such as {@code jdbc:postgresql://127.0.0.1:5432/moves}
 * @param user     role that owns the database
 * @param password of the role
 */
public record DatabaseAccess(String url, String user, String password) {

    private static final int OLDEST_VERSION = 18;
    /** Not looked up, since a look-up sees only what the asking thread's loader sees. */
    private static final Driver DRIVER = new Driver();

    static DatabaseAccess onLoopback(int port, String database, String user, String password) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return Objects.requireNonNull(DRIVER.connect(url, properties), "the address is ours");
    }

    /** A new connection for each use, without a pool. */
    public DataSource dataSource() {
        return new SimpleDriverDataSource(DRIVER, url, user, password);
    }

    /** Refuses a database that cannot be reached. */
    void prove() {
        try (Connection connection = connect()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new CannotStart("The database " + this + " is PostgreSQL "
                        + connection.getMetaData().getDatabaseProductVersion() + "; " + OLDEST_VERSION
                        + " is needed.");
            }
        } catch (SQLException failure) {
            throw new CannotStart("The database " + this + " cannot be reached: " + failure.getMessage(), failure);
        }
    }

    /** The same server and role, another database. */
    public DatabaseAccess database(String name) {
        return new DatabaseAccess(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
