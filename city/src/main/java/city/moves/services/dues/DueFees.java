package city.moves.services.dues;

import city.moves.platform.values.Money;
import city.moves.services.dues.DueFee.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due for applications. The last notice counts: what it takes replaces what an earlier one took. */
@Repository
public class DueFees {

    private final JdbcClient database;
    private final Clock clock;

    DueFees(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nothing if no notice was sent, or the last one costs nothing. */
    public Optional<DueFee> of(UUID application) {
        return database.sql("""
                select n.number, n.fee, coalesce(n.fee_due, n.announced) as fee_due, s.way, b.paid, b.paid_at
                from (select * from services.notice where application = :application and sent is not null
                    order by number desc limit 1) n
                cross join lateral (select coalesce(sum(cents), 0) as paid, max(at) as paid_at from services.booking
                    where application = n.application and kind = 'FEE') b
                left join services.fee_settlement s on s.application = n.application and s.notice = n.number
                where n.fee > 0
                """).param("application", application).query(DueFees::one).optional();
    }

    /**
     * The office decides about what is open.
     *
     * @param reason empty where none is asked for
     */
    public void settle(UUID application, DueFee fee, Settlement way, String reason, UUID account, String name) {
        database.sql("""
                insert into services.fee_settlement (application, notice, reference, service, way, cents, due, reason, account, name, at)
                select id, :notice, reference, title, :way, :cents, :due, :reason, :account, :name, :now
                from services.application where id = :application
                """).param("application", application).param("notice", fee.notice()).param("way", way.name())
                .param("cents", fee.open().cents()).param("due", fee.due()).param("reason", reason).param("account", account)
                .param("name", name).param("now", Timestamp.from(clock.instant())).update();
    }

    private static DueFee one(ResultSet row, int index) throws SQLException {
        String way = row.getString("way");
        Timestamp paidAt = row.getTimestamp("paid_at");
        return new DueFee(row.getInt("number"), new Money(row.getLong("fee")), new Money(row.getLong("paid")),
                paidAt == null ? null : paidAt.toInstant(),
                row.getObject("fee_due", LocalDate.class), way == null ? null : Settlement.valueOf(way));
    }
}
