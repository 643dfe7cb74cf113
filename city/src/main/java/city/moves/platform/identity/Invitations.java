package city.moves.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that let a person set a password once. A new link ends the one before. */
@Repository
class Invitations {

    static final Duration VALIDITY = Duration.ofHours(72);

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret of the link, which is shown once and kept nowhere. */
    String invite(UUID account) {
        String token = Token.random();
        jdbc.sql("""
                insert into identity.invitation (account, token_hash, until) values (:account, :hash, :until)
                on conflict (account) do update set token_hash = excluded.token_hash, until = excluded.until
                """)
                .param("account", account).param("hash", Token.hash(token))
                .param("until", Timestamp.from(clock.instant().plus(VALIDITY))).update();
        return token;
    }

    /** Whom a link invites; empty if it is used up, replaced, too old or was never made. */
    Optional<UUID> find(String token) {
        return jdbc.sql("""
                select invitation.account from identity.invitation
                join identity.account on account.id = invitation.account and not account.locked
                where token_hash = :hash and until > :now
                """)
                .param("hash", Token.hash(token)).param("now", Timestamp.from(clock.instant()))
                .query(UUID.class).optional();
    }

    /** Takes the link away; false if somebody was quicker. */
    boolean use(String token) {
        return jdbc.sql("delete from identity.invitation where token_hash = :hash and until > :now")
                .param("hash", Token.hash(token)).param("now", Timestamp.from(clock.instant())).update() == 1;
    }

    int forgetOld() {
        return jdbc.sql("delete from identity.invitation where until < :now")
                .param("now", Timestamp.from(clock.instant())).update();
    }
}
