package city.moves.platform.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Keeps a node's index near the database. A notification wakes it, and the table tells what changed; whoever misses the
 * notification looks again within a second.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int LONGEST_WAIT_IN_MILLISECONDS = 800;
    private static final int PAUSE_AFTER_TROUBLE_IN_MILLISECONDS = 2000;

    private final SearchNode node;
    private final DataSource connections;
    private final Thread thread;
    private volatile boolean stopping;

    Follower(SearchNode node, DataSource connections) {
        this.node = node;
        this.connections = connections;
        thread = Thread.ofPlatform().name("search-follower").daemon().unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /** Waits until the step at work is done, because a thread that is interrupted closes the index's files. */
    void stop() {
        stopping = true;
        try {
            thread.join(5L * PAUSE_AFTER_TROUBLE_IN_MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!stopping) {
            try (Connection connection = connections.getConnection()) {
                listen(connection);
            } catch (SQLException | DataAccessException unreachable) {
                LOG.warn("the search cannot follow the database: {}", unreachable.getMessage());
                pause();
            } catch (IOException | RuntimeException broken) {
                LOG.error("the search index cannot be written", broken);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + Documents.CHANNEL);
        }
        PGConnection notified = connection.unwrap(PGConnection.class);
        try {
            while (!stopping) {
                node.catchUp();
                notified.getNotifications(LONGEST_WAIT_IN_MILLISECONDS);
            }
        } finally {
            stopListening(connection);
        }
    }

    /** The connection goes back to a pool, where nobody wants to hear of changes. */
    private static void stopListening(Connection connection) throws SQLException {
        if (connection.isValid(1)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("UNLISTEN *");
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_TROUBLE_IN_MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
