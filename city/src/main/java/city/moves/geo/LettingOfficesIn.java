package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which offices may edit the features of a layer besides the one in charge of it. It holds at once, for people and
 * for their programs; what else the layer is stays with its own office.
 */
@Component
public class LettingOfficesIn {

    private final KeptLayers kept;
    private final Layers layers;
    private final Departments departments;

    LettingOfficesIn(KeptLayers kept, Layers layers, Departments departments) {
        this.kept = kept;
        this.layers = layers;
        this.departments = departments;
    }

    /** @param wanted the keys of all of them */
    @Transactional
    public Outcome<Layer> letIn(Layer layer, int version, Set<String> wanted, Actor actor) {
        return kept.change(layer, version, actor, LayerRights::mayLetIn, found -> KeptLayers.own(found, own -> {
            Set<String> writers = new TreeSet<>(wanted);
            writers.remove(own.facts().department());
            List<String> known = departments.all().stream().map(Department::key).toList();
            if (!known.containsAll(writers)) {
                return Outcome.refused(Refusal.ofField("amt", "geo.keep.no-office"));
            }
            if (writers.equals(new TreeSet<>(own.writers()))) {
                return Outcome.done(own);
            }
            Layer after = layers.letIn(own.number(), writers);
            kept.trace(own, "layer.writers-changed", Map.of("writers", String.join(", ", own.writers())),
                    Map.of("writers", String.join(", ", after.writers())), actor);
            return Outcome.done(after);
        }));
    }
}
