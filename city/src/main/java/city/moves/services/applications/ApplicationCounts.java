package city.moves.services.applications;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many applications there were, and how they went. What is counted of fewer than five people is not said. */
@Repository
class ApplicationCounts {

    /** Fewer than so many could be known by somebody. */
    static final int FEWEST = 5;

    private final JdbcClient database;

    ApplicationCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * One service in one month by one way.
     *
     * @param way      {@code online} or {@code schalter}
     * @param begun    null where fewer than {@link #FEWEST} were
     * @param received of those that were begun then; null where fewer were
     * @param decided  of those that were begun then; null where fewer were
     * @param days     the median from receipt to decision; null where fewer were decided
     */
    record Month(YearMonth month, String service, String title, String way, @Nullable Integer begun,
            @Nullable Integer received, @Nullable Integer decided, @Nullable Double days) {}

    /** How many stopped after so many answered steps of the form of a service, as far as they were given up. */
    record Stop(String service, String title, int steps, int stopped) {}

    /** The latest month first. */
    List<Month> months(LocalDate until) {
        return database.sql("""
                select date_trunc('month', begun at time zone 'Europe/Berlin')::date as month, service, max(title) as title,
                    case when counter_intake.application is null then 'online' else 'schalter' end as way,
                    count(*) as begun, count(received) as received, count(decided) as decided,
                    percentile_cont(0.5) within group (order by extract(epoch from decided - received) / 86400)
                        filter (where decided is not null) as days
                from services.application left join services.counter_intake on counter_intake.application = application.id where begun < :until
                group by 1, 2, way order by 1 desc, 2, way
                """).param("until", Date.valueOf(until)).query((row, _) -> new Month(
                        YearMonth.from(row.getDate("month").toLocalDate()), row.getString("service"), row.getString("title"),
                        row.getString("way"), said(row.getInt("begun")), said(row.getInt("received")), said(row.getInt("decided")),
                        row.getInt("decided") < FEWEST ? null : Math.round(row.getDouble("days") * 10) / 10.0)).list();
    }

    List<Stop> stops() {
        return database.sql("""
                select service, max(title) as title, reached, count(*) as stopped from services.application
                where stage = 'EXPIRED' group by service, reached having count(*) >= :fewest order by service, reached
                """).param("fewest", FEWEST).query((row, _) -> new Stop(row.getString("service"), row.getString("title"),
                row.getInt("reached"), row.getInt("stopped"))).list();
    }

    /** The median of days from receipt to decision of what was decided since a day; empty for fewer than {@link #FEWEST}. */
    OptionalDouble daysToDecision(LocalDate since) {
        return database.sql("""
                select count(*) as decided, percentile_cont(0.5) within group (order by extract(epoch from decided - received) / 86400)
                    as days
                from services.application where decided >= :since
                """).param("since", Date.valueOf(since)).query((row, _) -> row.getInt("decided") < FEWEST
                ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble("days"))).single();
    }

    /**
     * What became of what was begun since a day.
     *
     * @param begun    all of which it is known: those that were received, and those that were given up
     * @param received those that were handed in
     */
    record Completion(int begun, int received) {}

    Completion completion(LocalDate since) {
        return database.sql("""
                select count(*) filter (where received is not null or stage = 'EXPIRED' and reached > 0) as begun,
                    count(received) as received
                from services.application where begun >= :since
                """).param("since", Date.valueOf(since)).query((row, _) -> new Completion(row.getInt("begun"), row.getInt("received")))
                .single();
    }

    /**
     * What was handed in since a day.
     *
     * @param online those that nobody took in at a counter
     */
    record Ways(int received, int online) {}

    Ways ways(LocalDate since) {
        return database.sql("""
                select count(*) as received, count(*) filter (where counter_intake.application is null) as online
                from services.application left join services.counter_intake on counter_intake.application = application.id
                where received >= :since
                """).param("since", Date.valueOf(since)).query((row, _) -> new Ways(row.getInt("received"), row.getInt("online")))
                .single();
    }

    private static @Nullable Integer said(int count) {
        return count < FEWEST ? null : count;
    }
}
