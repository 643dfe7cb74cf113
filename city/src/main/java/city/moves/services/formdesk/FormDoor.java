package city.moves.services.formdesk;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Refused;
import city.moves.services.ServiceVersion;
import city.moves.services.ServicesRights;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.Versions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do what to the form of a service: those who may do it to its text. */
@Component
class FormDoor {

    private final Versions versions;
    private final Units units;

    FormDoor(Versions versions, Units units) {
        this.versions = versions;
        this.units = units;
    }

    /** What the service is called now. */
    ServiceVersion service(String slug) {
        return versions.of(slug).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /** Everyone with a right in this room may look at everything in it. */
    ServiceVersion read(String slug, Actor actor) {
        ServicesRights.mustRead(actor);
        return service(slug);
    }

    Optional<Refusal> refusedToEdit(Actor actor, String slug) {
        return ServicesRights.refusedToEdit(actor, unit(slug));
    }

    Optional<Refusal> refusedToPublish(Actor actor, String slug) {
        return ServicesRights.refusedToPublish(actor, unit(slug));
    }

    private Unit unit(String slug) {
        return units.find(service(slug).description().access().office()).orElseThrow();
    }
}
