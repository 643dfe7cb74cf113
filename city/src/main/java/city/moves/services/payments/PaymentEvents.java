package city.moves.services.payments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was heard of payments. It only grows. */
@Repository
class PaymentEvents {

    private final JdbcClient database;
    private final Clock clock;

    PaymentEvents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID payment, Source source, PaymentEvent.Kind what, String note) {
        database.sql("""
                insert into services.payment_event (payment, number, source, what, note, at)
                select :payment, coalesce(max(number) + 1, 0), :source, :what, :note, :now
                from services.payment_event where payment = :payment
                """).param("payment", payment).param("source", source.name()).param("what", what.name()).param("note", note)
                .param("now", Timestamp.from(clock.instant())).update();
    }

    List<PaymentEvent> of(UUID payment) {
        return database.sql("""
                select number, source, what, note, at from services.payment_event where payment = :payment
                order by number limit 1000
                """).param("payment", payment).query((row, _) -> new PaymentEvent(row.getInt("number"),
                Source.valueOf(row.getString("source")), PaymentEvent.Kind.valueOf(row.getString("what")),
                row.getString("note"), row.getTimestamp("at").toInstant())).list();
    }
}
