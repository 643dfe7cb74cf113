package city.moves.platform.identity;

import city.moves.platform.web.City;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which people set a new password when they lost the old one. */
@Repository
class Recoveries {

    static final Duration VALIDITY = Duration.ofHours(1);

    private static final int MOST_ACCOUNTS = 5;

    private final JdbcClient jdbc;
    private final City city;
    private final Clock clock;

    Recoveries(JdbcClient jdbc, City city, Clock clock) {
        this.jdbc = jdbc;
        this.city = city;
        this.clock = clock;
    }

    /**
     * The accounts that somebody may mean by a sign-in name or by an address. A locked one is not opened that way, nor
     * one that only another house opens: a letter would weaken what that house guards.
     */
    List<UUID> meant(String nameOrAddress) {
        return jdbc.sql("""
                select id from identity.account
                where (lower(sign_in_name) = lower(:text) or lower(email) = lower(:text))
                    and email <> '' and not locked and (not demo or :demoCity)
                    and (exists (select from identity.way_in where account = account.id and kind = 'PASSWORD')
                        or not exists (select from identity.way_in where account = account.id and kind = 'PROVIDER'))
                order by id limit :most
                """)
                .param("text", nameOrAddress).param("demoCity", city.demo()).param("most", MOST_ACCOUNTS)
                .query(UUID.class).list();
    }

    /** The secret of the link, which stands in the letter and nowhere else. */
    String begin(UUID account) {
        String token = Token.random();
        jdbc.sql("insert into identity.recovery (token_hash, account, until) values (:hash, :account, :until)")
                .param("hash", Token.hash(token)).param("account", account)
                .param("until", Timestamp.from(clock.instant().plus(VALIDITY))).update();
        return token;
    }

    int forgetOld() {
        return jdbc.sql("delete from identity.recovery where until <= :now")
                .param("now", Timestamp.from(clock.instant())).update();
    }

    /** Whose password a link sets; empty if it is used up, too old or was never made. */
    Optional<UUID> find(String token) {
        return jdbc.sql("""
                select recovery.account from identity.recovery
                join identity.account on account.id = recovery.account and not account.locked
                where token_hash = :hash and until > :now
                """)
                .param("hash", Token.hash(token)).param("now", Timestamp.from(clock.instant()))
                .query(UUID.class).optional();
    }

    /** Takes the link away, and with it every other one of the account; false if somebody was quicker. */
    boolean use(UUID account, String token) {
        boolean first = jdbc.sql("delete from identity.recovery where token_hash = :hash and until > :now")
                .param("hash", Token.hash(token)).param("now", Timestamp.from(clock.instant())).update() == 1;
        if (first) {
            jdbc.sql("delete from identity.recovery where account = :account").param("account", account).update();
        }
        return first;
    }
}
