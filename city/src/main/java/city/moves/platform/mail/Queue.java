package city.moves.platform.mail;

import city.moves.platform.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails of the outbox as the nodes see them who deliver it. A node takes one mail at a time and holds it by a lease;
 * whatever it then says of it carries the number of its try, so that a node that was taken for lost is not heard.
 */
@Repository
class Queue {

    private static final Duration PACE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the mail that has waited longest; empty if none is due or the nodes together are quick enough. */
    @Transactional
    public Optional<Consignment> take(MailSettings settings, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mail:pace', 0)) is null").query(Boolean.class).single();
        int lately = jdbc.sql("select count(*) from mail.message where tried_at > :since")
                .param("since", Timestamp.from(now.minus(PACE))).query(Integer.class).single();
        if (lately >= settings.perMinute()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                update mail.message set state = 'SENDING', attempt = gen_random_uuid(), lease_until = :lease,
                    tries = tries + 1, tried_at = :now, handed_over_at = null,
                    message_id = coalesce(message_id, id || '@' || :domain)
                where id = (
                    select id from mail.message where state = 'WAITING' and next_try_at <= :now
                    order by next_try_at, id limit 1 for update skip locked)
                returning *
                """)
                .param("now", Timestamp.from(now)).param("lease", Timestamp.from(now.plus(settings.lease())))
                .param("domain", settings.sender().domain())
                .query(Queue::consignment).optional();
    }

    /** Notes that the server may accept the mail from now on; false if this try no longer holds it. */
    boolean handOver(Consignment held, Instant now, Duration lease) {
        return jdbc.sql("""
                update mail.message set handed_over_at = :now, lease_until = :lease
                where id = :id and attempt = :attempt and state = 'SENDING'
                """)
                .param("id", held.id()).param("attempt", held.attempt())
                .param("now", Timestamp.from(now)).param("lease", Timestamp.from(now.plus(lease))).update() == 1;
    }

    /** The server took it; this is heard also when the mail was already taken for doubtful. */
    void accepted(Consignment held, String answer, Instant now) {
        end(held, DispatchState.SENT, null, answer, now);
    }

    void failed(Consignment held, Hindrance hindrance, String answer, Instant now) {
        end(held, DispatchState.FAILED, hindrance, answer, now);
    }

    private void end(Consignment held, DispatchState then, @Nullable Hindrance hindrance,
            String answer, Instant now) {
        jdbc.sql("""
                update mail.message set state = :then, ended_at = :now, lease_until = null, hindrance = :hindrance,
                    answer = :answer, plain = case when secret then null else plain end,
                    html = case when secret then null else html end
                where id = :id and attempt = :attempt and state in ('SENDING', 'DOUBTFUL')
                """)
                .param("id", held.id()).param("attempt", held.attempt()).param("then", then.name())
                .param("hindrance", hindrance == null ? null : hindrance.name()).param("answer", answer)
                .param("now", Timestamp.from(now)).update();
    }

    /** Certainly not sent: waits for the next try. */
    void putBack(Consignment held, Hindrance hindrance, String answer, Instant nextTry) {
        jdbc.sql("""
                update mail.message set state = 'WAITING', lease_until = null, handed_over_at = null,
                    next_try_at = :next, hindrance = :hindrance, answer = :answer
                where id = :id and attempt = :attempt and state in ('SENDING', 'DOUBTFUL')
                """)
                .param("id", held.id()).param("attempt", held.attempt()).param("next", Timestamp.from(nextTry))
                .param("hindrance", hindrance.name()).param("answer", answer).update();
    }

    void doubt(Consignment held, String reason) {
        jdbc.sql("""
                update mail.message set state = 'DOUBTFUL', lease_until = null, hindrance = 'NO_ANSWER',
                    answer = :reason
                where id = :id and attempt = :attempt and state = 'SENDING'
                """)
                .param("id", held.id()).param("attempt", held.attempt()).param("reason", reason).update();
    }

    private static Consignment consignment(ResultSet row, int number) throws SQLException {
        return new Consignment(row.getObject("id", UUID.class), row.getObject("attempt", UUID.class),
                row.getString("recipient"), Language.valueOf(row.getString("language")), row.getString("subject"),
                row.getString("plain"), row.getString("html"),
                Objects.requireNonNullElse(row.getString("unsubscribe"), ""), row.getString("message_id"),
                row.getTimestamp("written_at").toInstant(), row.getInt("tries"));
    }
}
