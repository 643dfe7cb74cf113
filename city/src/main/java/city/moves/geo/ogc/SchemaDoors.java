package city.moves.geo.ogc;

import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.LayerQueryables;
import city.moves.geo.Layers;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /collections/{collectionId}/queryables} {@code …/sortables} and {@code …/schema}. */
@Controller
class SchemaDoors {

    private static final List<Media> FORMS = List.of(Media.SCHEMA, Media.HTML);

    private final Layers layers;

    SchemaDoors(Layers layers) {
        this.layers = layers;
    }

    /**
     * What the page shows.
     *
     * @param geometry by which name the place is known; empty if it is none of the properties
     */
    record Model(Layer layer, PropertySchema schema, List<LayerProperty> properties, String geometry,
            List<Link> links) {}

    @GetMapping(GeoPaths.OGC + "/collections/{collectionId}/{schema:queryables|sortables|schema}")
    @Nullable ModelAndView schema(@PathVariable String collectionId, @PathVariable String schema, Page page,
            HttpServletRequest http, HttpServletResponse response) throws IOException {
        Layer layer = layers.findPublished(collectionId).orElseThrow(Refused::notFound);
        PropertySchema wanted = PropertySchema.named(schema).orElseThrow(Refused::notFound);
        Request request = new Request(page, http, Set.of(), FORMS);
        if (request.media() == Media.HTML) {
            return page.show("geo/ogc/schema", new Model(layer, wanted, wanted.properties(layer),
                    wanted.hasGeometry() ? LayerQueryables.geometry(layer.facts()) : "", request.linksToForms()));
        }
        Answers.write(wanted.document(layer, request), request.media(), request.linksToForms(), response);
        return null;
    }
}
