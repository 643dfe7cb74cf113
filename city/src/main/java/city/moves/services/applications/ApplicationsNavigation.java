package city.moves.services.applications;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to what somebody applied for. */
@Configuration
class ApplicationsNavigation {

    @Bean
    NavigationEntry ownApplications() {
        return new NavigationEntry(3, Area.ACCOUNT, ApplicationPaths.ALL, "services.applications.title", "", "");
    }

    @Bean
    NavigationEntry rememberedAnswersDoor() {
        return new NavigationEntry(4, Area.ACCOUNT, ApplicationPaths.REMEMBERED, "services.remembered.title", "", "");
    }
}
