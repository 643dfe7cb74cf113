package city.moves.platform.maintenance;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the city at once. It opens when somebody opens it, not when the expected time has come. */
@Service
class ClosingCity {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final Closures closures;
    private final AuditTrail trail;
    private final Clock clock;

    ClosingCity(Closures closures, AuditTrail trail, Clock clock) {
        this.closures = closures;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Instant> close(Actor actor, Instant expected) {
        Optional<Refusal> refused = actor.refusedFor(MaintenanceConfiguration.CLOSE, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Instant now = clock.instant();
        if (!expected.isAfter(now) || expected.isAfter(now.plus(LONGEST))) {
            return Outcome.refused(Refusal.ofField("uhrzeit", "maintenance.expected-outside"));
        }
        if (!closures.begin(now, actor.account(), actor.displayName(), expected)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "maintenance.closed-already");
        }
        trail.record(actor.did("maintenance", "city.closed", "city",
                Map.of("expected", new Deed.Change(null, expected.toString()))));
        return Outcome.done(expected);
    }
}
