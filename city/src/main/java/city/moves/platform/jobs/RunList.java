package city.moves.platform.jobs;

import city.moves.platform.values.KeyPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs as those see them who look after the city. */
@Repository
class RunList {

    private static final String SELECT = """
            select run.*, node.name as node_name,
                exists (select from jobs.cancellation where cancellation.run = run.id) as is_being_ended
            from jobs.run left join jobs.node on node.id = run.node
            """;

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

    /** What is not over: first what runs, then what went wrong, then what waits. */
    List<RunView> open(int limit) {
        return jdbc.sql(SELECT + """
                where phase in ('RUNNING', 'WAITING', 'FAILED') and not (recurring and phase = 'WAITING' and attempts = 0)
                order by case when phase = 'RUNNING' then 0 when attempts > 0 then 1 else 2 end, due_at, run.id
                limit :limit
                """).param("limit", limit).query((row, _) -> view(row)).list();
    }

    /** The run of each schedule that waits or is under way, by kind. */
    Map<String, RunView> scheduled() {
        Map<String, RunView> scheduled = new HashMap<>();
        jdbc.sql(SELECT + "where recurring and phase in ('WAITING', 'RUNNING')")
                .query((row, _) -> view(row)).list().forEach(run -> scheduled.put(run.kind(), run));
        return scheduled;
    }

    Optional<RunView> find(UUID id) {
        return jdbc.sql(SELECT + "where run.id = :id").param("id", id).query((row, _) -> view(row)).optional();
    }

    /**
     * What is over, the latest first. Scheduled work that found nothing to do would hide the rest.
     *
     * @param after the last run of the page before; null for the first page
     */
    KeyPage<RunView> ended(@Nullable UUID after, int limit) {
        List<RunView> found = jdbc.sql(SELECT + """
                where ended_at is not null and not (recurring and phase = 'DONE' and done = 0) and (:after::uuid is null
                    or (ended_at, run.id) < (select ended_at, id from jobs.run where id = :after))
                order by ended_at desc, run.id desc limit :limit
                """).param("after", after).param("limit", limit + 1).query((row, _) -> view(row)).list();
        return KeyPage.cut(found, limit, run -> run.id().toString());
    }

    private static RunView view(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new RunView(row.getObject("id", UUID.class), row.getString("kind"), row.getString("argument"),
                row.getBoolean("recurring"), row.getString("started_by"), Phase.valueOf(row.getString("phase")),
                row.getTimestamp("due_at").toInstant(), instant(row.getTimestamp("begun_at")),
                instant(row.getTimestamp("ended_at")), row.getLong("done"), row.getObject("total", Long.class),
                row.getInt("attempts"), cause == null ? null : Cause.valueOf(cause), row.getString("log_number"),
                row.getString("node_name"), row.getBoolean("is_being_ended"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
