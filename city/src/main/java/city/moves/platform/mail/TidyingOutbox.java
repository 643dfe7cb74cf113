package city.moves.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to mails by the passing of time. Every node may do it at any moment; each step is one statement. */
@Component
class TidyingOutbox {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;

    TidyingOutbox(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A lost node's mail waits again if the server cannot have it, and is in doubt if it can. */
    void takeBackFromLostNodes() {
        jdbc.sql("""
                update mail.message set lease_until = null, hindrance = 'NODE_LOST', answer = null,
                    state = case when handed_over_at is null then 'WAITING' else 'DOUBTFUL' end
                where state = 'SENDING' and lease_until < :now
                """).param("now", now()).update();
    }

    /** Gives up what comes too late or goes nowhere. */
    void giveUp() {
        jdbc.sql("""
                update mail.message set state = 'FAILED', ended_at = :now,
                    hindrance = case when useful_until < :now then 'TOO_LATE' else 'ADDRESS_DEAD' end,
                    plain = case when secret then null else plain end, html = case when secret then null else html end
                where id in (
                    select id from mail.message
                    where state = 'WAITING' and next_try_at <= :now
                        and (useful_until < :now or recipient in (select address from mail.dead_address))
                    limit :atOnce for update skip locked)
                """).param("now", now()).param("atOnce", AT_ONCE).update();
    }

    /** Erases what was kept long enough, whatever became of it. */
    void erase() {
        Instant now = clock.instant();
        int erased;
        do {
            erased = jdbc.sql("""
                    delete from mail.message where id in (
                        select id from mail.message where written_at < :old and state <> 'SENDING'
                        limit :atOnce for update skip locked)
                    """)
                    .param("old", Timestamp.from(now.minus(settings.keep()))).param("atOnce", AT_ONCE).update();
        } while (erased == AT_ONCE);
        jdbc.sql("delete from mail.dead_address where since < :old")
                .param("old", Timestamp.from(now.minus(DeadAddresses.MEMORY))).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
