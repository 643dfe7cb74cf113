package city.moves.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys by which programs act for people. */
@Repository
class AccessTokens {

    /** That a key was used is not written more often. */
    private static final Duration SEEN_ONCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose a key is, and which rights it lends. */
    record Lent(UUID account, Set<String> permissions) {}

    /** Those that still hold, the newest first. */
    List<AccessToken> of(UUID account) {
        return jdbc.sql("""
                select id, name, permissions, created_at, until, used_at from identity.access_token
                where account = :account and until > :now order by id desc
                """).param("account", account).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> {
                    Timestamp usedAt = row.getTimestamp("used_at");
                    return new AccessToken(row.getObject("id", UUID.class), row.getString("name"),
                            List.of((String[]) row.getArray("permissions").getArray()),
                            row.getTimestamp("created_at").toInstant(), row.getTimestamp("until").toInstant(),
                            usedAt == null ? null : usedAt.toInstant());
                }).list();
    }

    /** False if the account has a key of this name already. */
    boolean add(UUID account, String name, byte[] hash, Collection<String> permissions, Instant until) {
        forgetOld(account);
        return jdbc.sql("""
                insert into identity.access_token (account, name, token_hash, permissions, created_at, until)
                values (:account, :name, :hash, :permissions, :now, :until)
                on conflict (account, name) do nothing
                """).param("account", account).param("name", name).param("hash", hash)
                .param("permissions", permissions.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant())).param("until", Timestamp.from(until)).update() == 1;
    }

    /** The name of the key that was taken away; empty if the account has no such key. */
    Optional<String> remove(UUID account, UUID id) {
        return jdbc.sql("delete from identity.access_token where id = :id and account = :account returning name")
                .param("id", id).param("account", account).query(String.class).optional();
    }

    /** Empty if there is no such key or if it has ended. */
    Optional<Lent> find(byte[] hash) {
        return jdbc.sql("""
                select account, permissions from identity.access_token where token_hash = :hash and until > :now
                """).param("hash", hash).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Lent(row.getObject("account", UUID.class),
                        Set.of((String[]) row.getArray("permissions").getArray()))).optional();
    }

    void seen(byte[] hash) {
        Instant now = clock.instant();
        jdbc.sql("""
                update identity.access_token set used_at = :now
                where token_hash = :hash and (used_at is null or used_at < :before)
                """).param("hash", hash).param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN_ONCE))).update();
    }

    private void forgetOld(UUID account) {
        jdbc.sql("delete from identity.access_token where account = :account and until <= :now")
                .param("account", account).param("now", Timestamp.from(clock.instant())).update();
    }

    int forgetOld() {
        return jdbc.sql("delete from identity.access_token where until <= :now")
                .param("now", Timestamp.from(clock.instant())).update();
    }
}
