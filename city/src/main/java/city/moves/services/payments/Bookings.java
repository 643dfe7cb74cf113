package city.moves.services.payments;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
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
        add(payment, "FEE", payment.amount().cents(), PaymentRequest.EURO);
    }

    void surplus(Payment payment, RefundReason reason, long cents, String currency) {
        add(payment, "SURPLUS", cents, currency);
        database.sql("insert into services.refund (payment, reason, opened) values (:payment, :reason, :now)")
                .param("payment", payment.id()).param("reason", reason.name()).param("now", now()).update();
    }

    private void add(Payment payment, String kind, long cents, String currency) {
        database.sql("""
                insert into services.booking (payment, application, notice, kind, cents, currency, at)
                values (:payment, :application, :notice, :kind, :cents, :currency, :now)
                """).param("payment", payment.id()).param("application", payment.application(), Types.OTHER)
                .param("notice", payment.notice(), Types.INTEGER)
                .param("kind", kind).param("cents", cents).param("currency", currency).param("now", now()).update();
    }

    /** True for a fee after a notice that was paid and of which there is no receipt yet. */
    boolean awaitsReceipt(UUID payment) {
        return database.sql("""
                select exists (select from services.booking
                    where payment = :payment and kind = 'FEE' and notice is not null and receipt is null)
                """).param("payment", payment).query(Boolean.class).single();
    }

    void receipted(UUID payment, UUID document) {
        database.sql("update services.booking set receipt = :document where payment = :payment")
                .param("document", document).param("payment", payment).update();
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
