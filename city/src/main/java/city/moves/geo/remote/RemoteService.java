package city.moves.geo.remote;

import java.util.List;
import java.util.Optional;

/**
 * What a service says of itself.
 *
 * @param address as it was found
 */
public record RemoteService(ServiceKind kind, String title, String address, List<RemoteLayer> layers) {

    public RemoteService {
        layers = List.copyOf(layers);
    }

    public Optional<RemoteLayer> layer(String name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }
}
