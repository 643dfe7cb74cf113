package city.moves.platform.jobs;

import city.moves.platform.audit.DeedWords;
import city.moves.platform.identity.Permission;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What jobs give to the platform: their right and their place at the desk. */
@Configuration
class JobConfiguration {

    static final Permission OPERATE = new Permission(930, "jobs.operate");

    @Bean
    Permission operate() {
        return OPERATE;
    }

    @Bean
    DeedWords jobDeeds() {
        return DeedWords.named("jobs", Map.of("kind", "job."));
    }

    @Bean
    NavigationEntry operationsDoor() {
        return new NavigationEntry(930, Area.DESK, OperationsDesk.PATH, "jobs.desk.navigation", OPERATE.key(),
                "settings");
    }
}
