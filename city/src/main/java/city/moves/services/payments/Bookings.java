package city.moves.services.payments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The money that came, and what of it has to go back. The database takes no payment twice, and no fee. */
@Repository
class Bookings {

    private final JdbcClient database;
    private final Clock clock;

    Bookings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void fee(Payment payment) {
        add(payment.id(), payment.application(), "FEE", payment.amount().cents(), PaymentRequest.EURO);
    }

    void surplus(Payment payment, RefundReason reason, long cents, String currency) {
        add(payment.id(), payment.application(), "SURPLUS", cents, currency);
        database.sql("insert into services.refund (payment, reason, opened) values (:payment, :reason, :now)")
                .param("payment", payment.id()).param("reason", reason.name()).param("now", now()).update();
    }

    private void add(UUID payment, @Nullable UUID application, String kind, long cents, String currency) {
        database.sql("""
                insert into services.booking (payment, application, kind, cents, currency, at)
                values (:payment, :application::uuid, :kind, :cents, :currency, :now)
                """).param("payment", payment).param("application", application == null ? null : application.toString())
                .param("kind", kind).param("cents", cents).param("currency", currency).param("now", now()).update();
    }

    /** False if somebody else was quicker. */
    boolean refunded(UUID payment, int version, String note, UUID account, String name) {
        return database.sql("""
                update services.refund set done = :now, done_by = :account, done_name = :name, note = :note,
                    version = version + 1
                where payment = :payment and version = :version and done is null
                """).param("payment", payment).param("version", version).param("note", note).param("account", account)
                .param("name", name).param("now", now()).update() > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
