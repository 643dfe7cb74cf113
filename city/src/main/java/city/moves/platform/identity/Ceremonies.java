package city.moves.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was begun in a browser and must be ended there, soon and once. Ending it takes it away, so that no answer is
 * good for a second time, on any node.
 */
@Repository
class Ceremonies {

    static final Duration VALIDITY = Duration.ofMinutes(10);

    /** What it is good for: an answer to one kind is none to another. */
    enum Kind { ADDING_PASSKEY, SIGNING_IN_BY_PASSKEY, VISITING_PROVIDER }

    /**
     * What was begun.
     *
     * @param account whose it is; null if nobody was signed in
     */
    record Begun(@Nullable UUID account, String content) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Ceremonies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The secret that ends it.
     *
     * @param account whose it is; null if nobody is signed in yet
     */
    String begin(Kind kind, @Nullable UUID account) {
        return begin(kind, account, "");
    }

    /** The same with something to remember. */
    String begin(Kind kind, @Nullable UUID account, String content) {
        String secret = Token.random();
        jdbc.sql("""
                insert into identity.ceremony (secret_hash, kind, account, content, until)
                values (:hash, :kind, :account, :content, :until)
                """)
                .param("content", content)
                .param("hash", Token.hash(secret)).param("kind", kind.name()).param("account", account)
                .param("until", Timestamp.from(clock.instant().plus(VALIDITY))).update();
        return secret;
    }

    /** False if it was never begun, is over or belongs to somebody else. */
    boolean end(Kind kind, @Nullable UUID account, String secret) {
        return jdbc.sql("""
                delete from identity.ceremony
                where secret_hash = :hash and kind = :kind and account is not distinct from cast(:account as uuid)
                    and until > :now
                """)
                .param("hash", Token.hash(secret)).param("kind", kind.name())
                .param("account", Optional.ofNullable(account).map(UUID::toString).orElse(null))
                .param("now", Timestamp.from(clock.instant())).update() == 1;
    }

    /** What was begun with this secret; empty if nothing was, or if it is over. */
    Optional<Begun> take(Kind kind, String secret) {
        return jdbc.sql("""
                delete from identity.ceremony where secret_hash = :hash and kind = :kind and until > :now
                returning account, content
                """)
                .param("hash", Token.hash(secret)).param("kind", kind.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Begun(row.getObject("account", UUID.class), row.getString("content")))
                .optional();
    }

    int forgetOld(int limit) {
        return jdbc.sql("""
                delete from identity.ceremony where secret_hash in (
                    select secret_hash from identity.ceremony where until <= :now
                    limit :limit for update skip locked)
                """).param("now", Timestamp.from(clock.instant())).param("limit", limit).update();
    }
}
