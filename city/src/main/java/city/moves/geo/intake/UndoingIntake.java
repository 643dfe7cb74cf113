package city.moves.geo.intake;

import city.moves.geo.SwitchingFeatures;
import city.moves.geo.SwitchingFeatures.Switch;
import city.moves.geo.SwitchingFeatures.Switched;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what a file changed in a layer that was there before, all of it at once. */
@Component
class UndoingIntake {

    private final OwnIntakes own;
    private final Intakes intakes;
    private final SwitchingFeatures switching;
    private final AuditTrail audit;

    UndoingIntake(OwnIntakes own, Intakes intakes, SwitchingFeatures switching, AuditTrail audit) {
        this.own = own;
        this.intakes = intakes;
        this.switching = switching;
        this.audit = audit;
    }

    /** Only the last intake of a layer: what one before it changed may be something else by now. */
    boolean mayBeUndone(Intake intake) {
        Taken taken = intake.content().taken();
        return intake.state() == IntakeState.TAKEN && taken != null && !taken.isNew() && intake.target() != null
                && intakes.lastTaken(intake.target()).filter(last -> last.id().equals(intake.id())).isPresent();
    }

    @Transactional
    public Outcome<Intake> undo(UUID id, int version, Actor actor) {
        return OwnIntakes.then(own.open(id, version, actor, IntakeState.TAKEN), seen -> {
            if (!mayBeUndone(seen) || seen.target() == null) {
                return Outcome.refused(Trouble.STATE_FORBIDS, "geo.intake.undo.too-late");
            }
            Switched undone = switching.undo(seen.target(),
                    new Switch(seen.id(), actor.account(), actor.displayName(), seen.name(), false));
            audit.record(actor.did("geo", "layer.import-undone", "layer:" + undone.layer().key(),
                    Map.of("file", new Deed.Change(seen.name(), null))));
            return intakes.change(seen, IntakeState.UNDONE, seen.content()).map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on"));
        });
    }
}
