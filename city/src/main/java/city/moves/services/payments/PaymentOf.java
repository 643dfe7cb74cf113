package city.moves.services.payments;

import city.moves.platform.values.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells what was paid for an application before the office works on it, and not what was paid for a notice. */
@Repository
public class PaymentOf {

    private final JdbcClient database;

    PaymentOf(JdbcClient database) {
        this.database = database;
    }

    /**
     * A fee that was booked.
     *
     * @param payment by which people ask about it
     * @param method  as the provider calls it; empty if it does not
     */
    public record Paid(UUID payment, Money amount, String method, Instant at) {}

    /** Nothing if no fee was paid, whatever came too late or too much. */
    public Optional<Paid> find(UUID application) {
        return database.sql("""
                select b.payment, b.cents, p.method, b.at from services.booking b
                join services.payment p on p.id = b.payment
                where b.application = :application and b.kind = 'FEE' and b.notice is null
                """).param("application", application).query((row, _) -> new Paid(row.getObject("payment", UUID.class),
                new Money(row.getLong("cents")), row.getString("method"), row.getTimestamp("at").toInstant())).optional();
    }
}
