package city.moves.strategy;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors into this room. */
@Configuration
class StrategyNavigation {

    @Bean
    NavigationEntry strategyForEveryone() {
        return new NavigationEntry(700, Area.MAIN, "/strategie", "strategy.title", "", "charts");
    }
}
