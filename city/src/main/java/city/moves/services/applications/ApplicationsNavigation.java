package city.moves.services.applications;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to what somebody applied for, and to the counter. */
@Configuration
class ApplicationsNavigation {

    @Bean
    NavigationEntry ownApplications() {
        return new NavigationEntry(3, Area.ACCOUNT, ApplicationPaths.ALL, "services.applications.title", "", "");
    }

    @Bean
    NavigationEntry counterDesk() {
        return new NavigationEntry(85, Area.DESK, CounterPaths.DESK, "counter.title", List.of(CounterRights.COUNTER.key()), "person");
    }

    @Bean
    NavigationEntry rememberedAnswersDoor() {
        return new NavigationEntry(4, Area.ACCOUNT, ApplicationPaths.REMEMBERED, "services.remembered.title", "", "");
    }
}
