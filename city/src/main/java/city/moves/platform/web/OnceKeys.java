package city.moves.platform.web;

import city.moves.platform.values.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a command that creates something be done once, however often its form is sent. The form carries a key by the
 * template {@code platform/web/onceKey}; the same key again gives the first answer again, also while the first sending
 * is still at work. A refused command keeps its key for the next try.
 */
@Component
public class OnceKeys {

    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    OnceKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs the command in one transaction with its key; its value is the path to which the person goes on. */
    @Transactional
    public Outcome<String> once(Form form, Supplier<Outcome<String>> command) {
        Optional<UUID> key = form.id("once");
        if (key.isEmpty()) {
            return command.get();
        }
        boolean first = jdbc.sql("insert into web.once_key (key, made_at) values (:key, :now) on conflict do nothing")
                .param("key", key.get()).param("now", Timestamp.from(clock.instant())).update() == 1;
        return first ? firstly(key.get(), command) : Outcome.done(answer(key.get()));
    }

    /** How many keys nobody needs any more were forgotten, this many at most. */
    int forgetOld(int limit) {
        return jdbc.sql("""
                delete from web.once_key where key in (
                    select key from web.once_key where made_at < :old limit :limit for update skip locked)
                """).param("old", Timestamp.from(clock.instant().minus(MEMORY))).param("limit", limit).update();
    }

    private Outcome<String> firstly(UUID key, Supplier<Outcome<String>> command) {
        Outcome<String> outcome = command.get();
        switch (outcome) {
            case Outcome.Done<String> done -> jdbc.sql("update web.once_key set answer = :answer where key = :key")
                    .param("answer", done.value()).param("key", key).update();
            case Outcome.Refused<String> _ -> jdbc.sql("delete from web.once_key where key = :key")
                    .param("key", key).update();
        }
        return outcome;
    }

    private String answer(UUID key) {
        return jdbc.sql("select answer from web.once_key where key = :key").param("key", key)
                .query(String.class).single();
    }
}
