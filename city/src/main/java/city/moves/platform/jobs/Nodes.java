package city.moves.platform.jobs;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nodes that work, each as long as its heart beats. */
@Repository
class Nodes {

    /** After this long a silent node is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    /** One of them. */
    record Node(UUID id, String name, Instant startedAt, Instant seenAt) {}

    private final JdbcClient jdbc;

    Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void beat(UUID id, String name, Instant now) {
        jdbc.sql("""
                insert into jobs.node (id, name, started_at, seen_at) values (:id, :name, :now, :now)
                on conflict (id) do update set seen_at = :now
                """)
                .param("id", id).param("name", name).param("now", Timestamp.from(now)).update();
    }

    void leave(UUID id) {
        jdbc.sql("delete from jobs.node where id = :id").param("id", id).update();
    }

    void forgetSilent(Instant now) {
        jdbc.sql("delete from jobs.node where seen_at < :old")
                .param("old", Timestamp.from(now.minus(MEMORY))).update();
    }

    List<Node> all() {
        return jdbc.sql("select id, name, started_at, seen_at from jobs.node order by started_at, id")
                .query((row, _) -> new Node(row.getObject("id", UUID.class), row.getString("name"),
                        row.getTimestamp("started_at").toInstant(), row.getTimestamp("seen_at").toInstant()))
                .list();
    }
}
