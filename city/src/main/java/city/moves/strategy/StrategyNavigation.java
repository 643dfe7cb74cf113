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

    @Bean
    NavigationEntry strategyDesk() {
        return new NavigationEntry(200, Area.DESK, "/amt/strategie", "strategy.desk.title",
                StrategyRights.CONFIRM.key(), "charts");
    }

    @Bean
    NavigationEntry reportsToRelease() {
        return new NavigationEntry(210, Area.DESK, "/amt/strategie/berichte", "strategy.desk.reports.title",
                StrategyRights.RELEASE.key(), "check");
    }
}
