package city.moves.platform.jobs;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which work somebody started. The work stays; who it was is forgotten. */
@Configuration
class JobHolding {

    private static final String WHOSE = "(account = :account or account is null and started_by = any (:names))";

    @Bean
    PersonalData startedWork(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(300, "aufgaben", Lawfulness.PUBLIC_TASK, List.of("jobs.run")), List.of(
                PersonalTable.of("run", "select id as key, due_at as at, kind, started_by, phase from jobs.run where "
                        + WHOSE, "update jobs.run set started_by = '', account = null where " + WHOSE)
                        .saying(Map.of("kind", "job.", "phase", "jobs.phase."))), database, clock);
    }
}
