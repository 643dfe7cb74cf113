package city.moves.strategy;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
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
                List.of(StrategyRights.CONFIRM.key(), StrategyRights.OVERSEE.key(), StrategyRights.STEER.key()), "charts");
    }

    @Bean
    NavigationEntry decisionsToTake() {
        return new NavigationEntry(205, Area.DESK, DeskDecisionsPage.PATH, "strategy.desk.decisions.title",
                List.of(StrategyRights.CONFIRM.key(), StrategyRights.STEER.key()), "vote");
    }

    @Bean
    NavigationEntry reportsToProposeAndRelease() {
        return new NavigationEntry(210, Area.DESK, "/amt/strategie/berichte", "strategy.desk.reports.title",
                List.of(StrategyRights.RELEASE.key(), StrategyRights.STEER.key()), "check");
    }
}
