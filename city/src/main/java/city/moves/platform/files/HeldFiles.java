package city.moves.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which content. */
@Repository
class HeldFiles {

    private static final String FILE = "select id, hash, size, type, name, state, held_at from files.held ";

    private final JdbcClient database;

    HeldFiles(JdbcClient database) {
        this.database = database;
    }

    /** Nobody else begins to hold the content, or removes it, until the transaction ends. */
    void lock(String hash) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('files.' || :hash, 0))").param("hash", hash)
                .query((_, _) -> true).single();
    }

    HeldFile add(StoredContent content, String name, String module, Instant now) {
        return database.sql("""
                insert into files.held (hash, size, type, name, module, held_at)
                values (:hash, :size, :type, :name, :module, :now)
                returning id, hash, size, type, name, state, held_at
                """).param("hash", content.hash()).param("size", content.size()).param("type", content.type())
                .param("name", name).param("module", module).param("now", Timestamp.from(now))
                .query(HeldFiles::file).single();
    }

    Optional<HeldFile> find(UUID id) {
        return database.sql(FILE + "where id = :id and released_at is null").param("id", id)
                .query(HeldFiles::file).optional();
    }

    /** Those after an id whose content has to be there. */
    List<HeldFile> after(UUID id, int limit) {
        return database.sql(FILE + "where id > :id and released_at is null and state <> 'INFECTED' order by id limit :limit")
                .param("id", id).param("limit", limit).query(HeldFiles::file).list();
    }

    Map<UUID, FileState> states(Collection<UUID> ids) {
        Map<UUID, FileState> states = new HashMap<>();
        database.sql("select id, state from files.held where id = any (:ids) and released_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    states.put(row.getObject("id", UUID.class), FileState.valueOf(row.getString("state")));
                });
        return states;
    }

    void release(UUID id, Instant now) {
        database.sql("update files.held set released_at = :now where id = :id and released_at is null")
                .param("id", id).param("now", Timestamp.from(now)).update();
    }

    /** True if somebody holds the content, or did so after an instant, and it does no harm. */
    boolean isHeld(String hash, Instant since) {
        return database.sql("""
                select exists (select from files.held where hash = :hash and state <> 'INFECTED'
                    and (released_at is null or released_at >= :since))
                """).param("hash", hash).param("since", Timestamp.from(since)).query(Boolean.class).single();
    }

    /** Forgets who released a content before an instant, this many at most. */
    int forgetReleased(Instant before, int most) {
        return database.sql("""
                delete from files.held where id in (
                    select id from files.held where released_at < :before order by released_at limit :most)
                """).param("before", Timestamp.from(before)).param("most", most).update();
    }

    static HeldFile file(ResultSet row, int index) throws SQLException {
        return new HeldFile(row.getObject("id", UUID.class), row.getString("hash"), row.getLong("size"),
                row.getString("type"), row.getString("name"), FileState.valueOf(row.getString("state")),
                row.getTimestamp("held_at").toInstant());
    }
}
