package city.moves.platform.maintenance;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the closed city again. */
@Service
class OpeningCity {

    private final Closures closures;
    private final AuditTrail trail;
    private final Clock clock;

    OpeningCity(Closures closures, AuditTrail trail, Clock clock) {
        this.closures = closures;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> open(Actor actor, UUID closure) {
        Optional<Refusal> refused = actor.refusedFor(MaintenanceConfiguration.CLOSE, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (!closures.end(closure, clock.instant())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "maintenance.open-already");
        }
        trail.record(actor.did("maintenance", "city.opened", "city", Map.of()));
        return Outcome.done(closure);
    }
}
