package city.moves.platform.jobs;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
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

/** Lets a run begin at once: one that failed, waits for another attempt or for its time. */
@Service
class RepeatingRun {

    private final Runs runs;
    private final RunList list;
    private final AuditTrail trail;
    private final Clock clock;

    RepeatingRun(Runs runs, RunList list, AuditTrail trail, Clock clock) {
        this.runs = runs;
        this.list = list;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<RunView> repeat(Actor actor, UUID id) {
        Optional<Refusal> refused = actor.refusedFor(JobConfiguration.OPERATE, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<RunView> run = list.find(id);
        if (run.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!runs.repeat(id, clock.instant())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "jobs.desk.nothing-to-repeat");
        }
        trail.record(actor.did("jobs", "run.repeated", "run:" + id,
                Map.of("kind", new Deed.Change(run.get().kind(), run.get().kind()))));
        return Outcome.done(run.get());
    }
}
