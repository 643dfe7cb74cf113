package city.moves.services.payments;

import city.moves.platform.values.KeyPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments as the treasury sees them, with what is to be refunded. */
@Repository
class PaymentList {

    private static final int AT_ONCE = 500;
    private static final String ROW = """
            select p.id, p.application, p.notice, p.service, p.provider, p.cents, p.purpose, p.language, p.state, p.transaction, p.redirect,
                p.method, p.begun, p.ends, p.asks, p.settled, a.reference, b.kind, b.cents as came, b.currency,
                r.reason, r.opened, r.done, r.done_name, r.note, r.version as refund_version
            from services.payment p
            left join services.application a on a.id = p.application
            left join services.booking b on b.payment = p.id
            left join services.refund r on r.payment = p.id
            """;

    private final JdbcClient database;

    PaymentList(JdbcClient database) {
        this.database = database;
    }

    /** What to see. */
    enum Shown {
        ALL("true"),
        REFUND("r.payment is not null and r.done is null"),
        OPEN("p.state in ('OPENED', 'INITIAL')"),
        PAYED("p.state = 'PAYED'"),
        ENDED("p.state in ('FAILED', 'CANCELED', 'EXPIRED', 'ABANDONED')");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A task to give money back.
     *
     * @param done null as long as it is to be done
     */
    record Refund(RefundReason reason, Instant opened, @Nullable Instant done, String doneBy, String note, int version) {}

    /**
     * A payment with what came of it.
     *
     * @param reference of the application; empty until it is received
     * @param booked    FEE or SURPLUS; empty if no money came
     * @param came      the cents that came
     */
    record Row(Payment payment, String reference, String booked, long came, String currency, @Nullable Refund refund) {

        boolean toRefund() {
            return refund != null && refund.done() == null;
        }
    }

    /** The latest first. */
    KeyPage<Row> list(Shown shown, @Nullable UUID after, int limit) {
        return KeyPage.cut(rows(shown, after, limit + 1), limit, row -> row.payment().id().toString());
    }

    Optional<Row> find(UUID payment) {
        return database.sql(ROW + "where p.id = :id").param("id", payment).query(PaymentList::row).optional();
    }

    /** All of them, a part at a time. */
    void each(Shown shown, Consumer<Row> take) {
        List<Row> rows = rows(shown, null, AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(take);
            rows = rows(shown, rows.getLast().payment().id(), AT_ONCE);
        }
    }

    private List<Row> rows(Shown shown, @Nullable UUID after, int limit) {
        return database.sql(ROW + "where (:after::uuid is null or p.id < :after) and " + shown.condition
                + " order by p.id desc limit :limit").param("after", after, Types.OTHER).param("limit", limit)
                .query(PaymentList::row).list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        String reference = row.getString("reference");
        String kind = row.getString("kind");
        String currency = row.getString("currency");
        return new Row(Payments.payment(row, index), reference == null ? "" : reference, kind == null ? "" : kind,
                row.getLong("came"), currency == null ? "" : currency, refund(row));
    }

    private static @Nullable Refund refund(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Timestamp done = row.getTimestamp("done");
        return reason == null ? null : new Refund(RefundReason.valueOf(reason), row.getTimestamp("opened").toInstant(),
                done == null ? null : done.toInstant(), row.getString("done_name"), row.getString("note"),
                row.getInt("refund_version"));
    }
}
