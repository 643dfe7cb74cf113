package city.moves.geo.intake;

import city.moves.geo.LayerFacts;
import city.moves.geo.Layers;
import city.moves.geo.SwitchingFeatures;
import city.moves.geo.SwitchingFeatures.Switch;
import city.moves.geo.SwitchingFeatures.Switched;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.files.FileStore;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a file holds into its layer, all of it or nothing. */
@Component
class TakingFeatures {

    private final Intakes intakes;
    private final IntakeFiles files;
    private final PlannedLayer planned;
    private final SwitchingFeatures switching;
    private final Layers layers;
    private final FileStore store;
    private final AuditTrail audit;
    private final Clock clock;

    TakingFeatures(Intakes intakes, IntakeFiles files, PlannedLayer planned, SwitchingFeatures switching,
            Layers layers, FileStore store, AuditTrail audit, Clock clock) {
        this.intakes = intakes;
        this.files = files;
        this.planned = planned;
        this.switching = switching;
        this.layers = layers;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Compares anew if somebody changed the layer since its author saw what would change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public IntakeState take(Intake intake) {
        LayerFacts facts = planned.facts(intake).orElseThrow();
        if (!intake.isAgain() && layers.find(facts.key()).isPresent()) {
            return moved(intake, IntakeState.OPEN, intake.content().troubled("geo.intake.key-taken"));
        }
        List<String> added = planned.added(intake);
        return files.planned(intake, facts, features -> switch (switched(intake, facts, features)) {
            case Outcome.Done<Switched>(Switched done) -> taken(intake, done, features.treated(), added);
            case Outcome.Refused<Switched> _ -> moved(intake, IntakeState.COMPARING,
                    intake.content().compared(null).troubled("geo.intake.changed-meanwhile"));
        });
    }

    private Outcome<Switched> switched(Intake intake, LayerFacts facts, PlannedFeatures features) {
        Switch how = new Switch(intake.id(), intake.account(), intake.author(), intake.name(),
                intake.content().keepEdited());
        Comparison seen = intake.content().comparison();
        if (intake.target() == null) {
            return Outcome.done(switching.begin(facts, features, how));
        }
        return seen == null ? Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.changed-meanwhile")
                : switching.replace(facts, intake.target(), seen.preview().content(), features, how);
    }

    private IntakeState taken(Intake intake, Switched done, Treated treated, List<String> added) {
        String key = done.layer().key();
        Map<String, Deed.Change> changes = new HashMap<>(Map.of("file", new Deed.Change(null, intake.name()),
                "created", new Deed.Change(null, String.valueOf(done.difference().created())),
                "changed", new Deed.Change(null, String.valueOf(done.difference().changed())),
                "deleted", new Deed.Change(null, String.valueOf(done.difference().deleted()))));
        if (!added.isEmpty()) {
            changes.put("properties", new Deed.Change(null, String.join(", ", added)));
        }
        audit.record(Deed.of("geo", intake.isAgain() ? "layer.imported-again" : "layer.imported", "layer:" + key,
                intake.account(), intake.author(), changes));
        store.release(intake.file());
        Taken taken = new Taken(key, !intake.isAgain(), treated, done.difference(), clock.instant());
        return intakes.change(intake, IntakeState.TAKEN, intake.content().taken(taken), done.layer().number())
                .map(Intake::state).orElseThrow();
    }

    private IntakeState moved(Intake intake, IntakeState state, IntakeContent content) {
        return intakes.change(intake, state, content).map(Intake::state).orElse(IntakeState.GIVEN_UP);
    }
}
