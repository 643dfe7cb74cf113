package city.moves.platform.search;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.search.SearchDocument.Audience;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A database for one test, the documents in it, and nodes that follow it. */
final class IndexedDatabase {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final DataSource connections;
    private final JdbcClient database;
    private final Documents documents;
    private final Changes changes;

    IndexedDatabase() {
        DatabaseAccess copy = RunningCity.get().copyOfTemplate();
        connections = new DriverManagerDataSource(copy.url(), copy.user(), copy.password());
        database = JdbcClient.create(connections);
        documents = new Documents(database, MAPPER);
        changes = new Changes(database, MAPPER);
    }

    DataSource connections() {
        return connections;
    }

    JdbcClient database() {
        return database;
    }

    /** Each call is a transaction of its own. */
    Documents documents() {
        return documents;
    }

    /** All calls belong to the transaction of the connection. */
    static Documents documents(Connection connection) {
        return new Documents(JdbcClient.create(new SingleConnectionDataSource(connection, true)), MAPPER);
    }

    Changes changes() {
        return changes;
    }

    Connection begun() throws SQLException {
        Connection connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    SearchNode node(Path place, String... protectedNames) throws IOException {
        return new SearchNode(place, changes, Set.of(protectedNames));
    }

    /** Reads everything that was committed. */
    void catchUp(SearchNode node) throws IOException {
        settle();
        node.catchUp();
    }

    /** Another test's transaction may hold the horizon back for a moment. */
    void settle() {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (isBehind() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private boolean isBehind() {
        return database.sql("""
                SELECT EXISTS (
                    SELECT FROM (SELECT changed FROM search.document UNION ALL SELECT changed FROM search.change)
                    WHERE changed >= pg_snapshot_xmin(pg_current_snapshot()))
                """).query(Boolean.class).single();
    }

    /** The title of every stored document by its address. */
    Map<String, String> stored() {
        Map<String, String> titles = new TreeMap<>();
        database.sql("SELECT path, title FROM search.document")
                .query(row -> {
                    titles.put(row.getString("path"), row.getString("title"));
                });
        return titles;
    }

    static Map<String, String> found(SearchNode node) throws IOException {
        return found(node, Audience.PUBLIC);
    }

    static Map<String, String> found(SearchNode node, Audience audience) throws IOException {
        return node.ask(audience, new Everything());
    }

    static long total(SearchNode node, String question) throws IOException {
        return node.ask(Audience.PUBLIC, new Asking(Question.of(question), "", 10, null, TODAY, node.synonyms()))
                .total();
    }
}
