package city.moves.geo;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every change of what is said of a layer has in common: who may make it, that nobody else did meanwhile, its trace. */
@Component
public class KeptLayers {

    private final Layers layers;
    private final AuditTrail audit;

    KeptLayers(Layers layers, AuditTrail audit) {
        this.layers = layers;
        this.audit = audit;
    }

    /**
     * Changes a layer of the city.
     *
     * @param version that the actor saw
     * @param right   what the actor has to have
     * @param change  what is done with it while nobody else changes it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Layer> change(Layer layer, int version, Actor actor, BiPredicate<Actor, Layer> right,
            Function<Layer, Outcome<Layer>> change) {
        Layer locked = layers.lock(layer.number());
        if (!right.test(actor, locked)) {
            return Outcome.refused(LayerRights.MISSING);
        }
        return locked.version() != version
                ? Outcome.refused(Refusal.of(Trouble.CHANGED_MEANWHILE, "geo.keep.changed-meanwhile"))
                : change.apply(locked);
    }

    /** Refused for a layer that another part of the city declares, since it will say the same again. */
    static Outcome<Layer> own(Layer layer, Function<Layer, Outcome<Layer>> change) {
        return layer.origin() == Origin.OWN ? change.apply(layer)
                : Outcome.refused(Trouble.STATE_FORBIDS, "geo.edit.declared");
    }

    /** Leaves a trace of what differs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void trace(Layer layer, String action, Map<String, @Nullable String> before,
            Map<String, @Nullable String> after, Actor actor) {
        Map<String, Deed.Change> changes = new TreeMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.put(field, new Deed.Change(before.get(field), value));
            }
        });
        audit.record(actor.did("geo", action, "layer:" + layer.key(), changes));
    }
}
