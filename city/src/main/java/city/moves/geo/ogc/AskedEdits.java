package city.moves.geo.ogc;

import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ProgramActors;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What a program asks for that wants to change something: for whom it acts, in which layer, and what it says. */
@Component
class AskedEdits {

    private final Layers layers;
    private final ProgramActors programs;

    AskedEdits(Layers layers, ProgramActors programs) {
        this.layers = layers;
        this.programs = programs;
    }

    /** A request to change something of a layer, by somebody. */
    record Asked(Actor actor, Layer layer, Edit edit) {}

    /** @throws Refused without a key that holds, or without such a layer */
    Asked of(String collectionId, Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Actor actor = programs.needed(http, response);
        Layer layer = layers.findPublished(collectionId).orElseThrow(Refused::notFound);
        return new Asked(actor, layer, Edit.of(page, http, layer));
    }
}
