package city.moves.strategy;

import city.moves.platform.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of this room. */
@Configuration
class StrategyRights {

    /** Confirm milestones and forecasts of the measures of one's department. */
    static final Permission CONFIRM = new Permission(100, "strategy.confirm");

    /** Edit every measure, ask and record decisions, propose a report. */
    static final Permission STEER = new Permission(110, "strategy.steer");

    /** Be told when measures of one's office are not confirmed in time, and look at them: the head of an office. */
    static final Permission OVERSEE = new Permission(115, "strategy.oversee");

    /** Release a report that somebody else proposed. */
    static final Permission RELEASE = new Permission(120, "strategy.release");

    @Bean
    Permission confirmingMeasures() {
        return CONFIRM;
    }

    @Bean
    Permission steeringTheStrategy() {
        return STEER;
    }

    @Bean
    Permission overseeingMeasures() {
        return OVERSEE;
    }

    @Bean
    Permission releasingReports() {
        return RELEASE;
    }
}
