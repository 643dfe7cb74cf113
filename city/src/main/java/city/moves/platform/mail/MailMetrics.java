package city.moves.platform.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a watch over the house should see of the outbox, read at most every ten seconds. */
@Component
class MailMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /** One reading; the age is that of the oldest mail that waits. */
    private record Reading(Instant at, double waiting, double doubtful, double failed, double oldestSeconds) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private Reading last = new Reading(Instant.MIN, 0, 0, 0, 0);

    MailMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("moves.mail.waiting", this, metrics -> metrics.reading().waiting())
                .description("Mails that wait to be sent").register(registry);
        Gauge.builder("moves.mail.doubtful", this, metrics -> metrics.reading().doubtful())
                .description("Mails of which nobody knows whether they arrived").register(registry);
        Gauge.builder("moves.mail.failed", this, metrics -> metrics.reading().failed())
                .description("Mails that were given up").register(registry);
        Gauge.builder("moves.mail.oldest.waiting", this, metrics -> metrics.reading().oldestSeconds())
                .baseUnit("seconds").description("Age of the oldest mail that waits").register(registry);
    }

    private synchronized Reading reading() {
        Instant now = clock.instant();
        if (last.at().isBefore(now.minus(FRESH))) {
            last = jdbc.sql("""
                    select count(*) filter (where state in ('WAITING', 'SENDING')) as waiting,
                        count(*) filter (where state = 'DOUBTFUL') as doubtful,
                        count(*) filter (where state = 'FAILED') as failed,
                        min(written_at) filter (where state in ('WAITING', 'SENDING')) as oldest
                    from mail.message where state in ('WAITING', 'SENDING', 'DOUBTFUL', 'FAILED')
                    """).query((ResultSet row, int _) -> {
                        Timestamp oldest = row.getTimestamp("oldest");
                        return new Reading(now, row.getInt("waiting"), row.getInt("doubtful"), row.getInt("failed"),
                                oldest == null ? 0 : Duration.between(oldest.toInstant(), now).toMillis() / 1000.0);
                    }).single();
        }
        return last;
    }
}
