package city.moves.platform.identity;

import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: for each name at one address, so that who guesses makes only himself wait and not the owner of
 * the name, whether anybody has it or not; for each address; and, later, for each name wherever it is tried. An attempt
 * counts before it is answered, so that many at once gain nothing. After the free attempts each one must wait twice as
 * long as the one before, up to a quarter of an hour; an hour of silence forgets all. Only hashes are kept, because
 * people type passwords where names belong.
 */
@Repository
class Throttle {

    private static final int FREE_FOR_NAME_AT_ADDRESS = 5;
    private static final int FREE_FOR_ADDRESS = 30;
    private static final int FREE_FOR_NAME = 20;
    private static final int FREE_FOR_LETTERS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt; gives how long to wait if it comes too early. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> admit(String name, String address) {
        return admit(addressKey(address), FREE_FOR_ADDRESS)
                .or(() -> admit(pairKey(name, address), FREE_FOR_NAME_AT_ADDRESS))
                .or(() -> admit(nameKey(name), FREE_FOR_NAME));
    }

    /** Counts a question for a letter, of which nobody shall get many, wherever they are asked for. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> admitLetter(String name, String address) {
        return admit(addressKey(address), FREE_FOR_ADDRESS)
                .or(() -> admit(nameKey("letter to " + name), FREE_FOR_LETTERS));
    }

    /** After a success the name starts afresh, and the address did not fail. */
    @Transactional
    public void forgive(String name, String address) {
        jdbc.sql("""
                update identity.attempt set attempts = greatest(attempts - 1, 0) where key = :key and attempts < :free
                """)
                .param("key", addressKey(address)).param("free", FREE_FOR_ADDRESS).update();
        jdbc.sql("delete from identity.attempt where key in (:keys)")
                .param("keys", List.of(nameKey(name), pairKey(name, address))).update();
    }

    /** What is free makes nobody wait, not even who came in the same moment, or at a node whose clock is behind. */
    private Optional<Duration> admit(byte[] key, int free) {
        boolean admitted = jdbc.sql("""
                insert into identity.attempt as known (key, attempts, last_at, next_at) values (:key, 1, :now, 'epoch')
                on conflict (key) do update set (attempts, last_at, next_at) = (
                    select number, cast(:now as timestamptz), case when number < :free then 'epoch'
                        else cast(:now as timestamptz) + least(cast(:longest as interval),
                            cast(:first as interval) * power(2, least(number - :free, 20))) end
                    from (select case when known.last_at < :old then 1 else known.attempts + 1 end as number))
                where known.next_at <= :now
                """)
                .param("key", key).param("now", now(Duration.ZERO)).param("free", free)
                .param("old", now(MEMORY.negated())).param("first", FIRST_WAIT.toString()).param("longest", LONGEST_WAIT.toString())
                .update() == 1;
        return admitted ? Optional.empty() : Optional.of(waiting(key));
    }

    private Duration waiting(byte[] key) {
        Instant next = jdbc.sql("select next_at from identity.attempt where key = :key").param("key", key)
                .query(Timestamp.class).single().toInstant();
        return Duration.between(clock.instant(), next);
    }

    /** How many rows without effect were deleted, this many at most. */
    int forgetOld(int limit) {
        return jdbc.sql("""
                delete from identity.attempt where key in (
                    select key from identity.attempt where last_at < :old and next_at <= :now
                    limit :limit for update skip locked)
                """)
                .param("old", now(MEMORY.negated())).param("now", now(Duration.ZERO)).param("limit", limit).update();
    }

    private Timestamp now(Duration plus) {
        return Timestamp.from(clock.instant().plus(plus));
    }

    private static byte[] nameKey(String name) {
        return Token.hash("name " + name.toLowerCase(Locale.ROOT));
    }

    private static byte[] pairKey(String name, String address) {
        return Token.hash("at " + HexFormat.of().formatHex(addressKey(address)) + " " + name.toLowerCase(Locale.ROOT));
    }

    /** A household's IPv6 addresses share their first 64 bits. */
    private static byte[] addressKey(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Token.hash("address " + Arrays.toString(bytes.length > 8 ? Arrays.copyOf(bytes, 8) : bytes));
        } catch (IllegalArgumentException _) {
            return Token.hash("address " + address);
        }
    }
}
