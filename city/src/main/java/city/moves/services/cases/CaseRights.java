package city.moves.services.cases;

import city.moves.platform.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights on cases, each for the cases of a department. */
@Configuration
class CaseRights {

    /** Work on cases and prepare decisions. */
    static final Permission WORK = new Permission(220, "services.work");

    /** Approve what somebody else decided. */
    static final Permission SIGN = new Permission(230, "services.sign");

    /** Give cases of others to others, and see who read them. */
    static final Permission LEAD = new Permission(240, "services.lead");

    @Bean
    Permission workingOnCases() {
        return WORK;
    }

    @Bean
    Permission signingDecisions() {
        return SIGN;
    }

    @Bean
    Permission leadingCases() {
        return LEAD;
    }
}
