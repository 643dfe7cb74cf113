package city.moves.services.payments;

import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments, and when their provider is asked next. */
@Repository
class Payments {

    private static final String COLUMNS = """
            id, application, notice, service, provider, cents, purpose, language, state, transaction, redirect, method, begun, ends,
            asks, settled
            """;
    private static final String PAYMENT = "select " + COLUMNS + " from services.payment ";
    private static final String RETURNING = " returning " + COLUMNS;

    private final JdbcClient database;
    private final Clock clock;

    Payments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is asked for. */
    record Wanted(UUID application, @Nullable Integer notice, String service, String provider, Money amount, String purpose,
            Language language) {}

    Payment open(Wanted wanted, Instant ends, Instant askAt) {
        return database.sql("""
                insert into services.payment (application, notice, service, provider, cents, purpose, language, state, begun, ends, ask_at)
                values (:application, :notice, :service, :provider, :cents, :purpose, :language, 'OPENED', :now, :ends, :ask)
                """ + RETURNING).param("application", wanted.application()).param("notice", wanted.notice(), Types.INTEGER)
                .param("service", wanted.service())
                .param("provider", wanted.provider()).param("cents", wanted.amount().cents())
                .param("purpose", wanted.purpose()).param("language", wanted.language().tag()).param("now", now())
                .param("ends", Timestamp.from(ends)).param("ask", Timestamp.from(askAt)).query(Payments::payment).single();
    }

    Optional<Payment> find(UUID id) {
        return database.sql(PAYMENT + "where id = :id").param("id", id).query(Payments::payment).optional();
    }

    Optional<Payment> ofTransaction(String provider, String transaction) {
        return database.sql(PAYMENT + "where provider = :provider and transaction = :transaction")
                .param("provider", provider).param("transaction", transaction).query(Payments::payment).optional();
    }

    /** The latest for an application. */
    Optional<Payment> ofApplication(UUID application) {
        return database.sql(PAYMENT + "where application = :application order by id desc limit 1")
                .param("application", application).query(Payments::payment).optional();
    }

    /** Those to ask about now, which waited longest first. */
    List<Payment> toAsk(int most) {
        return database.sql(PAYMENT + "where ask_at <= :now order by ask_at, id limit :most").param("now", now())
                .param("most", most).query(Payments::payment).list();
    }

    /**
     * The payment as it is, changed by nobody else until the end of the transaction. Its application comes first, as for
     * whoever begins with that.
     */
    Payment lock(Payment seen) {
        if (seen.application() != null) {
            database.sql("select 1 from services.application where id = :id for update").param("id", seen.application())
                    .query(Integer.class).optional();
        }
        return database.sql(PAYMENT + "where id = :id for update").param("id", seen.id()).query(Payments::payment).single();
    }

    /** The provider has taken the request. */
    Payment reached(Payment locked, String transaction, String redirect, Instant askAt) {
        return database.sql("""
                update services.payment set state = 'INITIAL', transaction = :transaction, redirect = :redirect, ask_at = :ask,
                    asks = 0
                where id = :id
                """ + RETURNING).param("id", locked.id()).param("transaction", transaction).param("redirect", redirect)
                .param("ask", Timestamp.from(askAt)).query(Payments::payment).single();
    }

    /** @param askAt when it is asked once more, since money may come late; null for never */
    Payment settle(Payment locked, PaymentState state, String method, @Nullable Instant askAt) {
        return database.sql("""
                update services.payment set state = :state, method = :method, settled = coalesce(settled, :now), ask_at = :ask,
                    asks = 0
                where id = :id
                """ + RETURNING).param("id", locked.id()).param("state", state.name()).param("method", method)
                .param("ask", askAt == null ? null : Timestamp.from(askAt), Types.TIMESTAMP).param("now", now())
                .query(Payments::payment).single();
    }

    /** Nothing new; asked again after a while, or never. */
    void postpone(Payment payment, @Nullable Instant askAt) {
        database.sql("update services.payment set asks = asks + 1, ask_at = :ask where id = :id").param("id", payment.id())
                .param("ask", askAt == null ? null : Timestamp.from(askAt), Types.TIMESTAMP).update();
    }

    /** Something was heard: it is asked about now. False if that is so already, or nobody has to ask any more. */
    boolean askNow(Payment payment) {
        return database.sql("""
                update services.payment set ask_at = :now where id = :id and state <> 'PAYED' and (ask_at is null or ask_at > :now)
                """).param("id", payment.id()).param("now", now()).update() > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Payment payment(ResultSet row, int index) throws SQLException {
        Timestamp settled = row.getTimestamp("settled");
        return new Payment(row.getObject("id", UUID.class), row.getObject("application", UUID.class),
                row.getObject("notice", Integer.class), row.getString("service"),
                row.getString("provider"), new Money(row.getLong("cents")), row.getString("purpose"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                PaymentState.valueOf(row.getString("state")), row.getString("transaction"), row.getString("redirect"),
                row.getString("method"), row.getTimestamp("begun").toInstant(), row.getTimestamp("ends").toInstant(),
                row.getInt("asks"), settled == null ? null : settled.toInstant());
    }
}
