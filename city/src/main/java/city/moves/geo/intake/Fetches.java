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

/** Layers of services on their way here. */
@Repository
class Fetches {

    private static final String COLUMNS = "id, target, state, account, author, begun, content, read, intake, version";
    private static final String FETCH = "select " + COLUMNS + " from geo.fetch ";
    private static final String RETURNING = "returning " + COLUMNS;

    private final JdbcClient database;
    private final Clock clock;

    Fetches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Fetch add(FetchContent content, FetchState state, @Nullable Integer target, @Nullable UUID account, String author) {
        return database.sql("""
                insert into geo.fetch (target, state, account, author, begun, content)
                values (:target, :state, :account, :author, :now, :content::jsonb)
                """ + RETURNING).param("target", target, Types.INTEGER).param("state", state.name())
                .param("account", account, Types.OTHER).param("author", author)
                .param("now", Timestamp.from(clock.instant())).param("content", content.json())
                .query(Fetches::fetch).single();
    }

    Optional<Fetch> find(UUID id) {
        return database.sql(FETCH + "where id = :id").param("id", id).query(Fetches::fetch).optional();
    }

    /** Those that are no files yet, the latest first. */
    List<Fetch> open(UUID account, int most) {
        return database.sql(FETCH + "where account = :account and state in ('CHOOSING', 'FETCHING', 'FAILED') "
                        + "order by id desc limit :most")
                .param("account", account).param("most", most).query(Fetches::fetch).list();
    }

    /** By which a layer of the city last got what it has from a service. */
    Optional<Fetch> lastTaken(int layer) {
        return database.sql("select " + COLUMNS.replaceAll("(\\w+)", "f.$1") + " from geo.intake i "
                        + "join geo.fetch f on f.intake = i.id where i.target = :layer and i.state = 'TAKEN' "
                        + "order by i.ended desc limit 1")
                .param("layer", layer).query(Fetches::fetch).optional();
    }

    /** Empty if it is no longer at the version that was seen. */
    Optional<Fetch> change(Fetch seen, FetchState state, FetchContent content, @Nullable UUID intake) {
        return database.sql("""
                update geo.fetch set state = :state, content = :content::jsonb, intake = :intake, read = 0,
                    version = version + 1
                where id = :id and version = :version
                """ + RETURNING).param("id", seen.id()).param("version", seen.version()).param("state", state.name())
                .param("content", content.json()).param("intake", intake, Types.OTHER)
                .query(Fetches::fetch).optional();
    }

    /** Forgets what nobody went on with since an instant. */
    void forget(Instant before) {
        database.sql("delete from geo.fetch where intake is null and begun < :before")
                .param("before", Timestamp.from(before)).update();
    }

    /** Told while the work is under way, whatever becomes of its transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(UUID id, long read) {
        database.sql("update geo.fetch set read = :read where id = :id").param("id", id).param("read", read).update();
    }

    private static Fetch fetch(ResultSet row, int index) throws SQLException {
        return new Fetch(row.getObject("id", UUID.class), row.getObject("target", Integer.class),
                FetchState.valueOf(row.getString("state")), row.getObject("account", UUID.class), row.getString("author"),
                row.getTimestamp("begun").toInstant(), FetchContent.of(row.getString("content")), row.getLong("read"),
                row.getObject("intake", UUID.class), row.getInt("version"));
    }
}
