package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerRights;
import city.moves.geo.Layers;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.files.StoredContent;
import city.moves.platform.identity.Actor;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an uploaded file in, and has it looked at. */
@Component
class BeginningIntake {

    private final Intakes intakes;
    private final Layers layers;
    private final FileStore files;
    private final Jobs jobs;
    private final IntakeJob job;

    BeginningIntake(Intakes intakes, Layers layers, FileStore files, Jobs jobs, IntakeJob job) {
        this.intakes = intakes;
        this.layers = layers;
        this.files = files;
        this.jobs = jobs;
        this.job = job;
    }

    /** @param target the key of the layer that it goes into; empty for a new one */
    @Transactional
    public Outcome<Intake> begin(StoredContent content, String name, String target, Actor actor) {
        if (!LayerRights.mayMake(actor)) {
            return Outcome.refused(LayerRights.MISSING);
        }
        Optional<Layer> layer = layers.find(target).filter(one -> OwnIntakes.mayReplace(actor, one));
        if (!target.isEmpty() && layer.isEmpty()) {
            return Outcome.refused(Refusal.ofField("ebene", "geo.intake.no-layer"));
        }
        HeldFile file = files.hold(content, name, "geo");
        Intake intake = intakes.add(file.id(), file.name(), file.size(), layer.map(Layer::number).orElse(null),
                actor.account(), actor.displayName());
        jobs.start(job, intake.id().toString(), actor);
        return Outcome.done(intake);
    }
}
