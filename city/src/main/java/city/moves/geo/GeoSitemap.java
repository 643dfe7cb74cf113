package city.moves.geo;

import city.moves.platform.web.SitemapSource;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages of the layers for search engines. */
@Component
class GeoSitemap implements SitemapSource {

    private final Layers layers;

    GeoSitemap(Layers layers) {
        this.layers = layers;
    }

    @Override
    public Stream<String> paths() {
        return Stream.concat(Stream.of(GeoPaths.OGC, GeoPaths.OGC + "/collections"),
                layers.published().stream().map(layer -> GeoPaths.layer(layer.key())));
    }
}
