package city.moves.platform.identity;

import city.moves.platform.values.KeyPage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who came in or tried to. The owner of the account reads it; no address is kept, and after {@link #MEMORY} nothing is.
 */
@Repository
class SignInHistory {

    static final Duration MEMORY = Duration.ofDays(90);

    /** What came of it. */
    enum Result { DONE, REFUSED, LOCKED }

    /** One try. */
    record Entry(UUID id, Instant at, Way way, Device device, Result result) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignInHistory(JdbcClient jdbc, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Notes a try. A refused one is not brought to the disk at once, so that it takes as long as one for an account that
     * does not exist.
     *
     * @param account null for an account that does not exist, of which nothing is kept
     */
    void note(@Nullable UUID account, Way way, Device device, Result result) {
        transaction.executeWithoutResult(_ -> {
            if (result != Result.DONE) {
                jdbc.sql("set local synchronous_commit = off").update();
            }
            jdbc.sql("""
                    insert into identity.sign_in (account, at, way, device, outcome)
                    select id, :now, :way, :device, :result from identity.account where id = cast(:account as uuid)
                    """)
                    .param("account", account == null ? null : account.toString()).param("now", now())
                    .param("way", way.name()).param("device", device.key()).param("result", result.name())
                    .update();
        });
    }

    int forgetOld(int limit) {
        return jdbc.sql("""
                delete from identity.sign_in where id in (
                    select id from identity.sign_in where at < :old order by at limit :limit for update skip locked)
                """).param("old", old()).param("limit", limit).update();
    }

    /**
     * The latest first.
     *
     * @param after the last entry of the page before; null for the first page
     */
    KeyPage<Entry> of(UUID account, @Nullable UUID after, int limit) {
        List<Entry> found = jdbc.sql("""
                select id, at, way, device, outcome from identity.sign_in
                where account = :account and at >= :old and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :limit
                """)
                .param("account", account).param("old", old())
                .param("after", after == null ? null : after.toString()).param("limit", limit + 1)
                .query((row, _) -> new Entry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                        Way.valueOf(row.getString("way")), Device.ofKey(row.getString("device")),
                        Result.valueOf(row.getString("outcome"))))
                .list();
        return KeyPage.cut(found, limit, entry -> entry.id().toString());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp old() {
        return Timestamp.from(clock.instant().minus(MEMORY));
    }
}
