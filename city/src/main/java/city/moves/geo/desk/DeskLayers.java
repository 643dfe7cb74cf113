package city.moves.geo.desk;

import city.moves.geo.Layer;
import city.moves.geo.LayerRights;
import city.moves.geo.Layers;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.Refused;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** The layer that an address names, for somebody who may do with it what the page is for. */
@Component
class DeskLayers {

    private final Layers layers;

    DeskLayers(Layers layers) {
        this.layers = layers;
    }

    /** For a page that only shows. */
    Layer looked(String key, Actor actor) {
        return allowed(key, actor, (who, _) -> LayerRights.mayLook(who));
    }

    Layer kept(String key, Actor actor) {
        return allowed(key, actor, LayerRights::mayKeep);
    }

    /** Who may not look learns nothing, not even what there is. */
    Layer allowed(String key, Actor actor, BiPredicate<Actor, Layer> right) {
        if (!LayerRights.mayLook(actor)) {
            throw new Refused(LayerRights.MISSING);
        }
        Layer layer = layers.find(key).orElseThrow(Refused::notFound);
        if (!right.test(actor, layer)) {
            throw new Refused(LayerRights.MISSING);
        }
        return layer;
    }
}
