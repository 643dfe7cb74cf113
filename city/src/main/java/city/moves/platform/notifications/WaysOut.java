package city.moves.platform.notifications;

import city.moves.platform.identity.Token;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which mails of a kind are ended without a sign-in. */
@Repository
class WaysOut {

    /** What a link ends, and for whom: an account or an address. */
    record WayOut(String kind, @Nullable UUID account, @Nullable String email) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WaysOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret of a new link. */
    String make(WayOut way) {
        String token = Token.random();
        jdbc.sql("""
                insert into notifications.way_out (token_hash, kind, account, email, made_at)
                values (:hash, :kind, :account, :email, :now)
                """)
                .param("hash", Token.hash(token)).param("kind", way.kind())
                .param("account", way.account(), Types.OTHER).param("email", way.email())
                .param("now", Timestamp.from(clock.instant())).update();
        return token;
    }

    /** A link works as often as somebody clicks it. */
    Optional<WayOut> find(String token) {
        return jdbc.sql("select kind, account, email from notifications.way_out where token_hash = :hash")
                .param("hash", Token.hash(token))
                .query((row, _) -> new WayOut(row.getString("kind"), row.getObject("account", UUID.class),
                        row.getString("email"))).optional();
    }

    void forget(Instant madeBefore) {
        jdbc.sql("delete from notifications.way_out where made_at < :old").param("old", Timestamp.from(madeBefore))
                .update();
    }
}
