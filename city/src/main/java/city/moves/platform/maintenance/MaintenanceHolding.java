package city.moves.platform.maintenance;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When somebody closed the city. The time stays; who it was is forgotten. */
@Configuration
class MaintenanceHolding {

    private static final String WHOSE = "(account = :account or account is null and begun_by = any (:names))";

    @Bean
    PersonalData closedTimes(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(310, "wartung", Lawfulness.PUBLIC_TASK, List.of("maintenance.closure")),
                List.of(PersonalTable.of("closure",
                        "select id as key, begun_at as at, begun_by, ended_at from maintenance.closure where " + WHOSE,
                        "update maintenance.closure set begun_by = '–', account = null where " + WHOSE)), database, clock);
    }
}
