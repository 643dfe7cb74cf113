package city.moves.strategy;

import city.moves.strategy.ReportingDate.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that reports refer to. */
@Repository
class ReportingDates {

    private static final String COLUMNS = """
            select day, rule_version, thresholds, proposed_at, proposed_by, proposed_name,
                released_at, released_by, released_name
            from strategy.reporting_date
            """;

    private final JdbcClient database;

    ReportingDates(JdbcClient database) {
        this.database = database;
    }

    /** The newest released day that is not after the given one. */
    Optional<ReportingDate> releasedAt(LocalDate day) {
        return database.sql(COLUMNS + "where state = 'RELEASED' and day <= :day order by day desc limit 1")
                .param("day", day).query(this::date).optional();
    }

    /** The first day of which there is a released report. */
    Optional<LocalDate> first() {
        return database.sql("select min(day) from strategy.reporting_date where state = 'RELEASED' having count(*) > 0")
                .query(LocalDate.class).optional();
    }

    /** The newest released days, newest first. */
    List<ReportingDate> released(int limit) {
        return database.sql(COLUMNS + "where state = 'RELEASED' order by day desc limit :limit")
                .param("limit", limit).query(this::date).list();
    }

    /** The proposal that waits for its release; there is one at most. */
    Optional<ReportingDate> proposed() {
        return database.sql(COLUMNS + "where state = 'PROPOSED' order by day desc limit 1")
                .query(this::date).optional();
    }

    /** Locks out every other proposal and release until the transaction ends. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('strategy.reporting_date'))")
                .query((_, _) -> true).list();
    }

    void propose(LocalDate day, String ruleVersion, String thresholds, Signature by) {
        database.sql("""
                insert into strategy.reporting_date (day, state, rule_version, thresholds,
                    proposed_at, proposed_by, proposed_name)
                values (:day, 'PROPOSED', :version, :thresholds, :at, :account, :name)
                """).param("day", day).param("version", ruleVersion).param("thresholds", thresholds)
                .param("at", Timestamp.from(by.at())).param("account", by.account()).param("name", by.name()).update();
    }

    void release(LocalDate day, Signature by) {
        database.sql("""
                update strategy.reporting_date
                set state = 'RELEASED', released_at = :at, released_by = :account, released_name = :name
                where day = :day and state = 'PROPOSED'
                """).param("day", day).param("at", Timestamp.from(by.at()))
                .param("account", by.account()).param("name", by.name()).update();
    }

    /** Takes the waiting proposal back with everything that was computed for it. */
    void withdrawProposal() {
        for (String table : List.of("status_snapshot", "roll_up", "roll_up_money", "roll_up_posts")) {
            database.sql("delete from strategy." + table
                    + " where day in (select day from strategy.reporting_date where state = 'PROPOSED')").update();
        }
        database.sql("delete from strategy.reporting_date where state = 'PROPOSED'").update();
    }

    private ReportingDate date(ResultSet row, int number) throws SQLException {
        Timestamp releasedAt = row.getTimestamp("released_at");
        Signature released = releasedAt == null ? null : new Signature(
                row.getObject("released_by", UUID.class), row.getString("released_name"), releasedAt.toInstant());
        return new ReportingDate(row.getObject("day", LocalDate.class), row.getString("rule_version"),
                row.getString("thresholds"), new Signature(row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_name"), row.getTimestamp("proposed_at").toInstant()), released);
    }
}
