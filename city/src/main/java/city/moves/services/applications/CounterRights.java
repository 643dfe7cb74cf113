package city.moves.services.applications;

import city.moves.platform.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to take applications in, each for the services of a department. */
@Configuration
public class CounterRights {

    public static final Permission COUNTER = new Permission(215, "services.counter");

    @Bean
    Permission takingApplicationsIn() {
        return COUNTER;
    }
}
