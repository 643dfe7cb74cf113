package city.moves.services.fees;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights on fees, each for the services of a department. */
@Configuration
public class FeeRights {

    /** Write the tariffs of services. */
    static final Permission WRITE = new Permission(260, "services.tariffs");

    /** Assess the fee of an application. */
    static final Permission ASSESS = new Permission(265, "services.assess");

    /** True if somebody may write the tariffs of a department's services. */
    public static boolean mayWrite(Actor actor, String department) {
        return actor.may(WRITE, department);
    }

    /** True if somebody may assess the fees of a department's applications. */
    public static boolean mayAssess(Actor actor, String department) {
        return actor.may(ASSESS, department);
    }

    @Bean
    Permission writingTariffs() {
        return WRITE;
    }

    @Bean
    Permission assessingFees() {
        return ASSESS;
    }
}
