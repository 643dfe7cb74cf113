package city.moves.strategy;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is in time. */
@Repository
class Punctuality {

    private static final int FRESH_DAYS = city.moves.engines.portfolio.Thresholds.published().dataFreshDays();

    private final JdbcClient database;

    Punctuality(JdbcClient database) {
        this.database = database;
    }

    /** A part of a whole. */
    record Part(int part, int whole) {}

    /** Running measures whose data were confirmed recently, of all running measures. */
    Part currentData(LocalDate today) {
        return database.sql("""
                select count(*) filter (where confirmed_on >= :since) as part, count(*) as whole
                from strategy.measure where life_cycle = 'RUNNING'
                """).param("since", today.minusDays(FRESH_DAYS))
                .query((row, _) -> new Part(row.getInt("part"), row.getInt("whole"))).single();
    }

    /** Milestones reached on their planned day or before, of all that were planned within the last year. */
    Part milestonesOnTime(LocalDate today) {
        return database.sql("""
                select count(*) filter (where actual <= baseline) as part, count(*) as whole
                from strategy.milestone where baseline between :from and :today
                """).param("from", today.minusYears(1)).param("today", today)
                .query((row, _) -> new Part(row.getInt("part"), row.getInt("whole"))).single();
    }
}
