package city.moves.platform.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent lately, and where it led. A sending without an answer is still at work. */
@Repository
class OnceKeys {

    private static final Duration MEMORY = Duration.ofDays(1);
    /** No form is at work for so long; its node was killed. */
    private static final Duration LOST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    OnceKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True for one sender alone, on whichever node; who was killed at work leaves the key to the next. */
    boolean take(UUID sending) {
        Instant now = clock.instant();
        return jdbc.sql("""
                insert into web.once_key (key, made_at) values (:key, :now)
                on conflict (key) do update set made_at = excluded.made_at
                where once_key.answer is null and once_key.made_at < :lost
                """).param("key", sending).param("now", Timestamp.from(now))
                .param("lost", Timestamp.from(now.minus(LOST))).update() == 1;
    }

    /** Where the first sending led; empty while it is at work, or when it was refused. */
    Optional<String> answer(UUID sending) {
        return jdbc.sql("select answer from web.once_key where key = :key and answer is not null")
                .param("key", sending).query(String.class).optional();
    }

    void remember(UUID sending, String answer) {
        jdbc.sql("update web.once_key set answer = :answer where key = :key")
                .param("answer", answer).param("key", sending).update();
    }

    /** Nothing came of it: it may be sent again. */
    void release(UUID sending) {
        jdbc.sql("delete from web.once_key where key = :key and answer is null").param("key", sending).update();
    }

    /** How many keys nobody needs any more were forgotten, this many at most. */
    int forgetOld(int limit) {
        return jdbc.sql("""
                delete from web.once_key where key in (
                    select key from web.once_key where made_at < :old limit :limit for update skip locked)
                """).param("old", Timestamp.from(clock.instant().minus(MEMORY))).param("limit", limit).update();
    }
}
