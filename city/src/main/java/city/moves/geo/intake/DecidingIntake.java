package city.moves.geo.intake;

import city.moves.geo.LayerFacts;
import city.moves.geo.LayerRights;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.files.FileStore;
import city.moves.platform.identity.Actor;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a file compared, has it taken, or gives it up. */
@Component
class DecidingIntake {

    private final OwnIntakes own;
    private final Intakes intakes;
    private final PlannedLayer planned;
    private final FileStore files;
    private final Jobs jobs;
    private final IntakeJob job;
    private final AuditTrail audit;

    DecidingIntake(OwnIntakes own, Intakes intakes, PlannedLayer planned, FileStore files, Jobs jobs, IntakeJob job,
            AuditTrail audit) {
        this.own = own;
        this.intakes = intakes;
        this.planned = planned;
        this.files = files;
        this.jobs = jobs;
        this.job = job;
        this.audit = audit;
    }

    @Transactional
    public Outcome<Intake> compare(UUID id, int version, Actor actor) {
        return OwnIntakes.then(own.open(id, version, actor, IntakeState.OPEN, IntakeState.COMPARED),
                seen -> mayGiveProperties(seen, actor)
                        ? start(seen, IntakeState.COMPARING, seen.content().compared(null), actor)
                        : Outcome.refused(LayerRights.MISSING));
    }

    /** @param keepEdited true if what somebody edited in the layer since the last time stays as it is */
    @Transactional
    public Outcome<Intake> take(UUID id, int version, boolean keepEdited, Actor actor) {
        return OwnIntakes.then(own.open(id, version, actor, IntakeState.COMPARED), seen -> {
            Optional<LayerFacts> facts = planned.facts(seen);
            Comparison comparison = seen.content().comparison();
            if (facts.isEmpty() || comparison == null || !comparison.mayBeTaken()) {
                return Outcome.refused(Trouble.STATE_FORBIDS, "geo.intake.not-ready");
            }
            if (!seen.isAgain() && !LayerRights.mayMake(actor, facts.get().department())) {
                return Outcome.refused(LayerRights.MISSING);
            }
            if (!mayGiveProperties(seen, actor)) {
                return Outcome.refused(LayerRights.MISSING);
            }
            audit.record(actor.did("geo", "layer.import-decided", "layer:" + facts.get().key(), Map.of()));
            return start(seen, IntakeState.TAKING, seen.content().keeping(keepEdited), actor);
        });
    }

    /** Only whoever may say what the layer is gives it properties that it does not have. */
    private boolean mayGiveProperties(Intake intake, Actor actor) {
        return planned.added(intake).isEmpty() || LayerRights.mayKeep(actor, planned.layer(intake).orElseThrow());
    }

    private Outcome<Intake> start(Intake seen, IntakeState state, IntakeContent content, Actor actor) {
        return intakes.change(seen, state, content).map(intake -> {
            jobs.start(job, intake.id().toString(), actor);
            return Outcome.done(intake);
        }).orElseGet(() -> Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on"));
    }

    @Transactional
    public Outcome<Intake> giveUp(UUID id, int version, Actor actor) {
        return OwnIntakes.then(own.open(id, version, actor, IntakeState.READING, IntakeState.CHOOSING, IntakeState.OPEN,
                IntakeState.COMPARING, IntakeState.COMPARED), seen -> {
            files.release(seen.file());
            return intakes.change(seen, IntakeState.GIVEN_UP, seen.content()).map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on"));
        });
    }
}
