package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.places.MapTime;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every change of a single feature has in common: who may make it, that one comes after the other, and its traces. */
@Component
public class EditableLayers {

    private final Layers layers;
    private final AuditTrail audit;

    EditableLayers(Layers layers, AuditTrail audit) {
        this.layers = layers;
        this.audit = audit;
    }

    /** A feature as the extent of its layer sees it. */
    record Reach(List<Box> boxes, TimeSpan time) {

        static final Reach NONE = new Reach(List.of(), TimeSpan.NONE);

        static Reach of(FeatureRow row) {
            return new Reach(row.boxes(), row.time());
        }

        static Reach of(FeatureEdits.Present present) {
            return new Reach(present.boxes(), present.time());
        }

        private @Nullable Box box() {
            return boxes.stream().reduce(Box::around).orElse(null);
        }
    }

    /** True if the actor may edit the features of the layer at this moment. */
    public boolean mayEdit(Actor actor, Layer layer) {
        return isEdited(layer) && LayerRights.mayWrite(actor, layer);
    }

    private static boolean isEdited(Layer layer) {
        return layer.origin() == Origin.OWN && layer.state() != LayerState.WITHDRAWN;
    }

    /** The layer, which nobody else changes until the transaction ends; refused if the actor may not edit it. */
    private Outcome<Layer> open(int number, Actor actor) {
        Layer layer = layers.lock(number);
        if (!LayerRights.mayWrite(actor, layer)) {
            return Outcome.refused(LayerRights.MISSING);
        }
        return isEdited(layer) ? Outcome.done(layer) : Outcome.refused(Trouble.STATE_FORBIDS,
                layer.origin() == Origin.OWN ? "geo.edit.withdrawn" : "geo.edit.declared");
    }

    /** Makes one change of the layer, after it was asked who makes it and one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Outcome<T> edit(Layer layer, Actor actor, Function<Layer, Outcome<T>> change) {
        return switch (open(layer.number(), actor)) {
            case Outcome.Refused<Layer> refused -> new Outcome.Refused<>(refused.refusals());
            case Outcome.Done<Layer>(Layer open) -> change.apply(open);
        };
    }

    static <T> Outcome<T> changedMeanwhile() {
        return Outcome.refused(Trouble.PRECONDITION_FAILED, "geo.edit.changed-meanwhile");
    }

    static Author author(Actor actor, String reason) {
        return new Author(actor.account(), actor.displayName(), reason);
    }

    /** Leaves the traces of a change: in the trail, and in what is known of the layer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Layer layer, String id, String action, Reach before, Reach after, int more, Actor actor,
            String reason) {
        audit.record(actor.did("geo", action, "feature:" + layer.key() + "/" + id,
                reason.isEmpty() ? Map.of() : Map.of("reason", new Deed.Change(null, reason))));
        if (mayShrink(layer, before, after) || timeChanges(layer, before, after)) {
            layers.contentChanged(layer.number());
        } else {
            layers.contentChanged(layer.number(), more, Optional.ofNullable(after.box()));
        }
    }

    /** What lay at an edge of the layer and does no more: only a look at all the others tells where the edge is now. */
    private static boolean mayShrink(Layer layer, Reach before, Reach after) {
        Box gone = before.box();
        Box bounds = layer.bounds();
        return gone != null && bounds != null && !before.boxes().equals(after.boxes())
                && (gone.west() <= bounds.west() || gone.south() <= bounds.south() || gone.east() >= bounds.east()
                        || gone.north() >= bounds.north());
    }

    private static boolean timeChanges(Layer layer, Reach before, Reach after) {
        return !layer.facts().time().equals(MapTime.NONE) && !before.time().equals(after.time());
    }
}
