package city.moves.platform.jobs;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs as those see them who look after the city. */
@Repository
class RunList {

    private final JdbcClient jdbc;

    RunList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By kind; without those that never went well. */
    Map<String, Instant> lastSuccesses() {
        Map<String, Instant> last = new HashMap<>();
        jdbc.sql("select kind, max(ended_at) as at from jobs.run where phase = 'DONE' group by kind")
                .query(row -> {
                    last.put(row.getString("kind"), row.getTimestamp("at").toInstant());
                });
        return last;
    }
}
