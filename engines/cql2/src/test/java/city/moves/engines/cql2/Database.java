package city.moves.engines.cql2;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One real PostgreSQL for all tests, of the version and the locale that the platform brings along. */
final class Database {
    private static final Database ONLY = new Database();

    private final Connection connection;

    private Database() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("timezone", "Pacific/Auckland")
                    .start();
            connection = postgres.getPostgresDatabase().getConnection();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Database get() {
        return ONLY;
    }

    void execute(SqlFragment statement) {
        try (PreparedStatement prepared = prepared(statement)) {
            prepared.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(statement.sql() + " " + statement.parameters(), failure);
        }
    }

    /** The numbers in the first column. */
    List<Integer> numbers(SqlFragment query) {
        return lines(query).stream().map(Integer::valueOf).toList();
    }

    /** The first column as text. */
    List<String> lines(SqlFragment query) {
        try (PreparedStatement prepared = prepared(query); ResultSet found = prepared.executeQuery()) {
            List<String> lines = new ArrayList<>();
            while (found.next()) {
                lines.add(found.getString(1));
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(query.sql() + " " + query.parameters(), failure);
        }
    }

    private PreparedStatement prepared(SqlFragment statement) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement.sql());
        for (int i = 0; i < statement.parameters().size(); i++) {
            prepared.setObject(i + 1, statement.parameters().get(i));
        }
        return prepared;
    }
}
