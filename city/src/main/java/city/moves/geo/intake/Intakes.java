package city.moves.geo.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files on their way into layers. */
@Repository
class Intakes {

    private static final String COLUMNS =
            "id, file, name, size, target, state, account, author, begun, content, read, version";
    private static final String INTAKE = "select " + COLUMNS + " from geo.intake ";
    private static final String RETURNING = "returning " + COLUMNS;

    private final JdbcClient database;
    private final Clock clock;

    Intakes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Intake add(UUID file, String name, long size, @Nullable Integer target, @Nullable UUID account, String author) {
        return database.sql("""
                insert into geo.intake (file, name, size, target, state, account, author, begun, content)
                values (:file, :name, :size, :target, 'READING', :account, :author, :now, :content::jsonb)
                """ + RETURNING).param("file", file).param("name", name).param("size", size)
                .param("target", target, Types.INTEGER).param("account", account, Types.OTHER).param("author", author)
                .param("now", Timestamp.from(clock.instant())).param("content", IntakeContent.UNTOUCHED.json())
                .query(Intakes::intake).single();
    }

    Optional<Intake> find(UUID id) {
        return database.sql(INTAKE + "where id = :id").param("id", id).query(Intakes::intake).optional();
    }

    /** The latest first. */
    List<Intake> of(UUID account, int most) {
        return database.sql(INTAKE + "where account = :account and state <> 'GIVEN_UP' order by id desc limit :most")
                .param("account", account).param("most", most).query(Intakes::intake).list();
    }

    /** By which a layer got what it has. */
    Optional<Intake> lastTaken(int layer) {
        return database.sql(INTAKE + "where target = :layer and state = 'TAKEN' order by ended desc limit 1")
                .param("layer", layer).query(Intakes::intake).optional();
    }

    /** Empty if the intake is no longer at the version that was seen. */
    Optional<Intake> change(Intake seen, IntakeState state, IntakeContent content) {
        return change(seen, state, content, seen.target());
    }

    Optional<Intake> change(Intake seen, IntakeState state, IntakeContent content, @Nullable Integer target) {
        return database.sql("""
                update geo.intake set state = :state, content = :content::jsonb, target = :target, read = 0,
                    ended = :ended, version = version + 1
                where id = :id and version = :version
                """ + RETURNING).param("id", seen.id()).param("version", seen.version()).param("state", state.name())
                .param("content", content.json()).param("target", target, Types.INTEGER)
                .param("ended", state.isOver() ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .query(Intakes::intake).optional();
    }

    /** Told while the work is under way, whatever becomes of its transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(UUID id, long read) {
        database.sql("update geo.intake set read = :read where id = :id").param("id", id).param("read", read).update();
    }

    /** Some that nobody has gone on with since an instant. */
    List<Intake> forgotten(Instant before, int most) {
        return database.sql(INTAKE + "where ended is null and begun < :before order by begun limit :most")
                .param("before", Timestamp.from(before)).param("most", most).query(Intakes::intake).list();
    }

    private static Intake intake(ResultSet row, int index) throws SQLException {
        return new Intake(row.getObject("id", UUID.class), row.getObject("file", UUID.class), row.getString("name"),
                row.getLong("size"), row.getObject("target", Integer.class), IntakeState.valueOf(row.getString("state")),
                row.getObject("account", UUID.class), row.getString("author"), row.getTimestamp("begun").toInstant(),
                IntakeContent.of(row.getString("content")), row.getLong("read"), row.getInt("version"));
    }
}
