package city.moves.platform.jobs;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a run before its time, or lets it begin at once. */
@Service
class SteeringRun {

    private final Runs runs;
    private final RunList list;
    private final AuditTrail trail;
    private final Clock clock;

    SteeringRun(Runs runs, RunList list, AuditTrail trail, Clock clock) {
        this.runs = runs;
        this.list = list;
        this.trail = trail;
        this.clock = clock;
    }

    /** Ends it after the step at work, or before its first one. */
    @Transactional
    public Outcome<RunView> cancel(Actor actor, UUID id) {
        return steer(actor, id, runs::cancel, "run.cancelled", "jobs.desk.nothing-to-cancel");
    }

    /** For one that failed, waits for another attempt or for its time. */
    @Transactional
    public Outcome<RunView> repeat(Actor actor, UUID id) {
        return steer(actor, id, runs::repeat, "run.repeated", "jobs.desk.nothing-to-repeat");
    }

    private Outcome<RunView> steer(Actor actor, UUID id, BiPredicate<UUID, Instant> deed, String action,
            String otherwise) {
        Optional<Refusal> refused = actor.refusedFor(JobConfiguration.OPERATE, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<RunView> run = list.find(id);
        if (run.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!deed.test(id, clock.instant())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, otherwise);
        }
        trail.record(actor.did("jobs", action, "run:" + id,
                Map.of("kind", new Deed.Change(run.get().kind(), run.get().kind()))));
        return Outcome.done(run.get());
    }
}
