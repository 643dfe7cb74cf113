package city.moves.platform.maintenance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the city is and was closed. */
@Repository
class Closures {

    private final JdbcClient database;

    Closures(JdbcClient database) {
        this.database = database;
    }

    /** The one that has not ended. */
    Optional<Closure> open() {
        return database.sql("""
                select id, begun_at, begun_by, expected_at from maintenance.closure where ended_at is null
                """).query((row, _) -> new Closure(row.getObject("id", UUID.class),
                        row.getTimestamp("begun_at").toInstant(), row.getString("begun_by"),
                        row.getTimestamp("expected_at").toInstant())).optional();
    }

    /** False if the city is closed already. */
    boolean begin(Instant at, UUID account, String name, Instant expected) {
        return database.sql("""
                insert into maintenance.closure (begun_at, begun_by, account, expected_at)
                values (:at, :name, :account, :expected)
                on conflict do nothing
                """).param("at", Timestamp.from(at)).param("name", name).param("account", account)
                .param("expected", Timestamp.from(expected))
                .update() == 1;
    }

    /** False if it has ended already. */
    boolean end(UUID id, Instant at) {
        return database.sql("update maintenance.closure set ended_at = :at where id = :id and ended_at is null")
                .param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }
}
