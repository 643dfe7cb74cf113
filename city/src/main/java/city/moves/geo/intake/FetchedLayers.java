package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerRights;
import city.moves.platform.identity.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which layers came from services of other houses. */
@Component
public class FetchedLayers {

    private final Fetches fetches;

    FetchedLayers(Fetches fetches) {
        this.fetches = fetches;
    }

    /** @param mayFetch true if somebody may have it fetched again */
    public record Origin(String address, String name, boolean mayFetch) {}

    /** Empty for a layer whose content came another way. */
    public Optional<Origin> of(Layer layer, Actor actor) {
        return fetches.lastTaken(layer.number()).map(fetch -> new Origin(fetch.chosen().address(), fetch.chosen().name(),
                LayerRights.mayMake(actor) && OwnIntakes.mayReplace(actor, layer)));
    }
}
