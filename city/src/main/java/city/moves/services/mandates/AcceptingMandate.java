package city.moves.services.mandates;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes on a mandate that somebody offered. Nobody acts for others without having said yes to it. */
@Component
class AcceptingMandate {

    private final Mandates mandates;
    private final AuditTrail trail;

    AcceptingMandate(Mandates mandates, AuditTrail trail) {
        this.mandates = mandates;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Mandate> accept(Actor actor, String secret) {
        Mandate offered = mandates.offered(secret).orElse(null);
        if (offered == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "mandates.accept.gone");
        }
        if (offered.giver().equals(actor.account()) || actor.represented() != null) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "mandates.accept.own");
        }
        if (!mandates.accept(offered.id(), actor)) {
            return Outcome.refused(Trouble.NOT_FOUND, "mandates.accept.gone");
        }
        trail.record(actor.did("services", "mandate.accepted", "mandate:" + offered.id(), Map.of()));
        return Outcome.done(offered);
    }
}
