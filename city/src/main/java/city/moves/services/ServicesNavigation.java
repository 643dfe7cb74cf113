package city.moves.services;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors into this room. */
@Configuration
class ServicesNavigation {

    @Bean
    NavigationEntry servicesForEveryone() {
        return new NavigationEntry(100, Area.MAIN, ServicePaths.HERE, "services.title", "", "application");
    }

    @Bean
    NavigationEntry servicesDesk() {
        return new NavigationEntry(100, Area.DESK, ServicePaths.DESK, "services.desk.title",
                List.of(ServicesRights.EDIT.key(), ServicesRights.PUBLISH.key()), "application");
    }
}
