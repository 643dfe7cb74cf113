package city.moves.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files between their arrival and what was found in them. The rows that are due are the queue of the scanner. */
@Repository
class QuarantinedFiles {

    /** Who examined what no scanner saw. */
    static final String BY_STRUCTURE = "MoveS";

    private final JdbcClient database;

    QuarantinedFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * A file that waits to be examined.
     *
     * @param tries how often the scanner gave no answer about it
     */
    record Waiting(UUID id, String hash, int tries) {}

    /**
     * Files that are not yet examined, and what was found in the others that are still held.
     *
     * @param oldest since when the first of them waits; null if none does
     */
    record Counts(long waiting, @Nullable Instant oldest, long infected, long unscannable) {}

    HeldFile add(StoredContent content, String name, String module, Instant now) {
        return database.sql("""
                insert into files.held (hash, size, type, name, module, held_at, state, due_at)
                values (:hash, :size, :type, :name, :module, :now, 'QUARANTINED', :now)
                returning id, hash, size, type, name, state, held_at
                """).param("hash", content.hash()).param("size", content.size()).param("type", content.type())
                .param("name", name).param("module", module).param("now", Timestamp.from(now))
                .query(HeldFiles::file).single();
    }

    List<Waiting> due(Instant now, int most) {
        return database.sql("""
                select id, hash, tries from files.held
                where state = 'QUARANTINED' and released_at is null and due_at <= :now order by due_at, id limit :most
                """).param("now", Timestamp.from(now)).param("most", most).query(Waiting.class).list();
    }

    HeldFile clear(HeldFile file, String examinedBy, Instant now) {
        settle(file.id(), FileState.CLEAN, "", examinedBy, now);
        return new HeldFile(file.id(), file.hash(), file.size(), file.type(), file.name(), FileState.CLEAN, file.heldAt());
    }

    /** False if somebody else settled it, or nobody holds it any more. */
    boolean settle(UUID id, FileState state, String finding, String examinedBy, Instant now) {
        return database.sql("""
                update files.held set state = :state, finding = :finding, scanner = :by, examined_at = :now,
                    due_at = null
                where id = :id and state = 'QUARANTINED' and released_at is null
                """).param("id", id).param("state", state.name()).param("finding", cut(finding))
                .param("by", cut(examinedBy)).param("now", Timestamp.from(now)).update() == 1;
    }

    /** The same content is no better where it was brought before the scanner knew of it. */
    List<UUID> infected(String hash, String finding, String examinedBy, Instant now) {
        return database.sql("""
                update files.held set state = 'INFECTED', finding = :finding, scanner = :by, examined_at = :now,
                    due_at = null
                where hash = :hash and state in ('QUARANTINED', 'CLEAN') and released_at is null returning id
                """).param("hash", hash).param("finding", cut(finding)).param("by", cut(examinedBy))
                .param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    void tryAgain(UUID id, Instant due) {
        database.sql("""
                update files.held set tries = tries + 1, due_at = :due where id = :id and state = 'QUARANTINED'
                """).param("id", id).param("due", Timestamp.from(due)).update();
    }

    Counts counts() {
        return database.sql("""
                select count(*) filter (where state = 'QUARANTINED') as waiting,
                    min(held_at) filter (where state = 'QUARANTINED') as oldest,
                    count(*) filter (where state = 'INFECTED') as infected,
                    count(*) filter (where state = 'UNSCANNABLE') as unscannable
                from files.held where state in ('QUARANTINED', 'INFECTED', 'UNSCANNABLE') and released_at is null
                """).query(QuarantinedFiles::tally).single();
    }

    private static Counts tally(ResultSet row, int index) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest");
        return new Counts(row.getLong("waiting"), oldest == null ? null : oldest.toInstant(),
                row.getLong("infected"), row.getLong("unscannable"));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }
}
