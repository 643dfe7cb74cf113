package city.moves.strategy;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which measures in work an office has still to confirm this month. */
@Repository
class DueConfirmations {

    private final JdbcClient database;

    DueConfirmations(JdbcClient database) {
        this.database = database;
    }

    /**
     * The measure whose confirmation is oldest.
     *
     * @param waiting how many wait, this one included
     */
    record DueConfirmation(String key, String title, int waiting) {}

    Optional<DueConfirmation> next(String office, LocalDate today) {
        return database.sql("""
                select key, title, count(*) over () as waiting
                from strategy.measure
                where office = :office and life_cycle in ('RUNNING', 'PAUSED')
                  and (confirmed_on is null or confirmed_on < :month)
                order by confirmed_on nulls first, id
                limit 1
                """).param("office", office).param("month", today.withDayOfMonth(1))
                .query(DueConfirmation.class).optional();
    }
}
