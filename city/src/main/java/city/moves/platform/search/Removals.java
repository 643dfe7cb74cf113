package city.moves.platform.search;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the removals were forgotten: a follower that has not read so far missed some of them. */
@Repository
class Removals {

    private final JdbcClient database;

    Removals(JdbcClient database) {
        this.database = database;
    }

    /** Forgets old removals and notes the greatest position among them, in the caller's transaction. */
    int forget(Instant before, int limit) {
        return database.sql("""
                WITH gone AS (
                    DELETE FROM search.change WHERE (module, kind, id) IN (
                        SELECT module, kind, id FROM search.change
                        WHERE removed_at < :before AND changed < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY changed, sequence LIMIT :limit)
                    RETURNING changed, sequence
                ), noted AS (
                    UPDATE search.forgotten SET (changed, sequence) = (
                        SELECT changed, sequence FROM (
                            SELECT changed, sequence FROM gone
                            UNION ALL SELECT forgotten.changed, forgotten.sequence) AS candidate
                        ORDER BY changed DESC, sequence DESC LIMIT 1)
                )
                SELECT count(*) FROM gone
                """).param("before", Timestamp.from(before)).param("limit", limit).query(Integer.class).single();
    }
}
