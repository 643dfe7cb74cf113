package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a layer for everyone or withdraws it, by a person. */
@Component
public class ShowingLayer {

    private final KeptLayers kept;
    private final PublishingLayer publishing;
    private final Layers layers;

    ShowingLayer(KeptLayers kept, PublishingLayer publishing, Layers layers) {
        this.kept = kept;
        this.publishing = publishing;
        this.layers = layers;
    }

    /** @param wanted published or withdrawn */
    @Transactional
    public Outcome<Layer> show(Layer layer, int version, LayerState wanted, Actor actor) {
        return kept.change(layer, version, actor, LayerRights::mayKeep, found -> KeptLayers.own(found, own -> {
            boolean publish = wanted == LayerState.PUBLISHED && own.state() != LayerState.PUBLISHED;
            boolean withdraw = wanted == LayerState.WITHDRAWN && own.state() == LayerState.PUBLISHED;
            if (!publish && !withdraw) {
                return Outcome.refused(Trouble.STATE_FORBIDS, "geo.keep.state");
            }
            if (publish) {
                publishing.publish(own);
            } else {
                publishing.withdraw(own);
            }
            kept.trace(own, publish ? "layer.published" : "layer.withdrawn", Map.of("state", own.state().name()),
                    Map.of("state", wanted.name()), actor);
            return Outcome.done(layers.lock(own.number()));
        }));
    }
}
