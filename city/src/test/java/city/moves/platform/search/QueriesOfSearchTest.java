package city.moves.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.web.Form;
import city.moves.testing.RunningCity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** How often a page of the search asks the database: the follower has asked before. */
class QueriesOfSearchTest {

    @TempDir
    Path folder;

    @Test
    void anAnswerComesFromTheIndexAndOnlyAMissIsWrittenDown() {
        DatabaseAccess copy = RunningCity.get().copyOfTemplate();
        CountingConnections connections =
                new CountingConnections(new DriverManagerDataSource(copy.url(), copy.user(), copy.password()));
        JdbcClient database = JdbcClient.create(connections);
        Search search = new Search(new Changes(database, JsonMapper.shared()), connections, Clock.systemUTC(),
                List.of(), folder.toString(), "", 0);
        search.start();
        connections.taken.set(0);

        SearchModel model = new SearchForm(search)
                .answered("/suche", Audience.PUBLIC, Form.showing(Map.of("q", "Zwirbel")));
        assertThat(model.nothingFound()).isTrue();
        assertThat(connections.taken).hasValue(0);

        new ZeroHits(database, Clock.systemUTC()).count(model.question());
        assertThat(connections.taken).hasValue(1);
        search.stop();
    }

    /** Counts what the thread of the test takes, not what the follower does. */
    private static final class CountingConnections extends DelegatingDataSource {

        private final Thread counted = Thread.currentThread();
        private final AtomicInteger taken = new AtomicInteger();

        CountingConnections(DriverManagerDataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (Thread.currentThread() == counted) {
                taken.incrementAndGet();
            }
            return super.getConnection();
        }
    }
}
