package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerRights;
import city.moves.geo.LayerState;
import city.moves.geo.Layers;
import city.moves.geo.Origin;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A file is its author's: nobody else sees it, and each step asks anew whether its author may still do so. */
@Component
class OwnIntakes {

    private final Intakes intakes;
    private final Layers layers;

    OwnIntakes(Intakes intakes, Layers layers) {
        this.intakes = intakes;
        this.layers = layers;
    }

    Outcome<Intake> find(UUID id, Actor actor) {
        return !LayerRights.mayMake(actor) ? Outcome.refused(LayerRights.MISSING)
                : intakes.find(id).filter(intake -> actor.account().equals(intake.account())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
    }

    /** The intake as it was seen, and only while it is in one of the states. */
    Outcome<Intake> open(UUID id, int version, Actor actor, IntakeState... states) {
        return then(find(id, actor), intake -> intake.version() != version || !List.of(states).contains(intake.state())
                ? Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on")
                : mayWrite(intake, actor) ? Outcome.done(intake) : Outcome.refused(LayerRights.MISSING));
    }

    private boolean mayWrite(Intake intake, Actor actor) {
        return intake.target() == null
                || layers.find(intake.target()).filter(layer -> mayReplace(actor, layer)).isPresent();
    }

    /** True if the actor may put a file's features in the place of the layer's. */
    static boolean mayReplace(Actor actor, Layer layer) {
        return layer.origin() == Origin.OWN && layer.state() != LayerState.WITHDRAWN && LayerRights.mayWrite(actor, layer);
    }

    static <A, B> Outcome<B> then(Outcome<A> outcome, Function<A, Outcome<B>> next) {
        return switch (outcome) {
            case Outcome.Done<A>(A value) -> next.apply(value);
            case Outcome.Refused<A> refused -> new Outcome.Refused<>(refused.refusals());
        };
    }
}
