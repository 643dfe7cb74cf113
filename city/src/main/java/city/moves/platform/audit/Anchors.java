package city.moves.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was kept of the heads. */
@Repository
class Anchors {

    private final JdbcClient jdbc;

    Anchors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the head of the first chain after this one, in the order of their names; empty after the last. */
    Optional<Anchor> addNext(String after, Instant at) {
        return jdbc.sql("""
                insert into audit.anchor (module, at, number, hash)
                select module, :at, number, hash from audit.head where module > :after order by module limit 1
                returning module, at, number, hash
                """)
                .param("after", after).param("at", Timestamp.from(at))
                .query((row, _) -> anchor(row)).optional();
    }

    /** The last one of each chain. */
    List<Anchor> latest() {
        return jdbc.sql("""
                select distinct on (module) module, at, number, hash from audit.anchor order by module, at desc
                """).query((row, _) -> anchor(row)).list();
    }

    /** The first entry that is not what was kept of it; empty if all are. */
    Optional<Long> firstDifferent(String module) {
        return jdbc.sql("""
                select min(anchor.number) from audit.anchor
                left join audit.entry on entry.module = anchor.module and entry.number = anchor.number
                where anchor.module = :module and entry.hash is distinct from anchor.hash
                """).param("module", module).query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(row.getString("module"), row.getTimestamp("at").toInstant(), row.getLong("number"),
                row.getBytes("hash"));
    }
}
