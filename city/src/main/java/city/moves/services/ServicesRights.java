package city.moves.services;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Permission;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Refused;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of this room, each for the services of a department. */
@Configuration
public class ServicesRights {

    /** Write the texts of services. */
    public static final Permission EDIT = new Permission(200, "services.edit");

    /** Publish and withdraw what somebody else wrote. */
    public static final Permission PUBLISH = new Permission(210, "services.publish");

    private static final Refusal MISSING = Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");

    @Bean
    Permission editingServices() {
        return EDIT;
    }

    @Bean
    Permission publishingServices() {
        return PUBLISH;
    }

    /** Everyone with a right in this room may look at everything in it. */
    public static void mustRead(Actor actor) {
        if (!actor.may(EDIT) && !actor.may(PUBLISH)) {
            throw new Refused(MISSING);
        }
    }

    public static Optional<Refusal> refusedToEdit(Actor actor, Unit unit) {
        return actor.refusedFor(EDIT, unit.department());
    }

    public static Optional<Refusal> refusedToPublish(Actor actor, Unit unit) {
        return actor.refusedFor(PUBLISH, unit.department());
    }
}
