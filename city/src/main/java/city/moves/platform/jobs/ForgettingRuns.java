package city.moves.platform.jobs;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the history short: the last fifty runs of each kind and ending, for ninety days, and always the last one. */
@Component
class ForgettingRuns implements JobKind {

    private static final int MOST = 50;
    private static final Duration MEMORY = Duration.ofDays(90);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgettingRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "jobs.history";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            int forgotten = forget();
            return forgotten < AT_ONCE ? JobProgress.finished(forgotten) : JobProgress.further("", forgotten);
        };
    }

    private int forget() {
        return jdbc.sql("""
                delete from jobs.run where id in (
                    select id from (
                        select id, ended_at,
                            row_number() over (partition by kind, phase order by ended_at desc, id) as place
                        from jobs.run where ended_at is not null) as ended
                    where place > :most or place > 1 and ended_at < :old
                    limit :atOnce)
                """)
                .param("most", MOST).param("old", Timestamp.from(clock.instant().minus(MEMORY)))
                .param("atOnce", AT_ONCE).update();
    }
}
