package city.moves.services.payments.trial;

import city.moves.platform.identity.Token;
import city.moves.platform.values.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books of the trial provider. */
@Repository
class TrialPayments {

    private static final String PAYMENT = "select id, request, cents, purpose, redirect, door, status from services.trial_payment ";

    private final JdbcClient database;
    private final Clock clock;

    TrialPayments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the customer has to be told. */
    record DueCallback(long id, UUID payment, TrialStatus status, int tries) {}

    /** The same request is the same payment, whatever else it says now. */
    TrialPayment add(String originator, String endPoint, TrialRequest request) {
        database.sql("""
                insert into services.trial_payment (originator, end_point, request_id, request, cents, purpose, redirect, door,
                    status, begun, changed)
                values (:originator, :endPoint, :requestId, :request::jsonb, :cents, :purpose, :redirect, :door, 'INITIAL', :now, :now)
                on conflict (originator, end_point, request_id) do nothing
                """).param("originator", originator).param("endPoint", endPoint).param("requestId", request.requestId())
                .param("request", request.written()).param("cents", request.cents()).param("purpose", request.purpose())
                .param("redirect", request.redirect()).param("door", Token.random()).param("now", now()).update();
        return database.sql(PAYMENT + """
                where originator = :originator and end_point = :endPoint and request_id = :requestId
                """).param("originator", originator).param("endPoint", endPoint).param("requestId", request.requestId())
                .query(TrialPayments::payment).single();
    }

    Optional<TrialPayment> find(String originator, String endPoint, UUID id) {
        return database.sql(PAYMENT + "where originator = :originator and end_point = :endPoint and id = :id")
                .param("originator", originator).param("endPoint", endPoint).param("id", id)
                .query(TrialPayments::payment).optional();
    }

    Optional<TrialPayment> behind(String door) {
        return database.sql(PAYMENT + "where door = :door").param("door", door).query(TrialPayments::payment).optional();
    }

    /** False if it came to its end before. */
    boolean end(TrialPayment payment, TrialStatus status) {
        return database.sql("""
                update services.trial_payment set status = :status, changed = :now where id = :id and status = 'INITIAL'
                """).param("status", status.name()).param("now", now()).param("id", payment.id()).update() > 0;
    }

    void tell(TrialPayment payment, TrialStatus status, Duration later) {
        database.sql("insert into services.trial_callback (payment, status, due) values (:payment, :status, :due)")
                .param("payment", payment.id()).param("status", status.name())
                .param("due", Timestamp.from(clock.instant().plus(later))).update();
    }

    List<DueCallback> toTell(int most) {
        return database.sql("""
                select id, payment, status, tries from services.trial_callback where due <= :now order by due, id limit :most
                """).param("now", now()).param("most", most).query(DueCallback.class).list();
    }

    void told(long callback) {
        database.sql("delete from services.trial_callback where id = :id").param("id", callback).update();
    }

    void postpone(long callback, Duration pause) {
        database.sql("update services.trial_callback set tries = tries + 1, due = :due where id = :id").param("id", callback)
                .param("due", Timestamp.from(clock.instant().plus(pause))).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static TrialPayment payment(ResultSet row, int index) throws SQLException {
        return new TrialPayment(row.getObject("id", UUID.class), row.getString("request"), new Money(row.getLong("cents")),
                row.getString("purpose"), row.getString("redirect"), row.getString("door"),
                TrialStatus.valueOf(row.getString("status")));
    }
}
