package city.moves.geo.ogc;

import city.moves.geo.EditableLayers;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.platform.identity.ProgramActors;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says by the method OPTIONS what whoever asks may do with features at this moment. */
@Controller
class AllowDoors {

    private static final String READING = "GET, HEAD, OPTIONS";

    private final Layers layers;
    private final EditableLayers editable;
    private final ProgramActors programs;

    AllowDoors(Layers layers, EditableLayers editable, ProgramActors programs) {
        this.layers = layers;
        this.editable = editable;
        this.programs = programs;
    }

    @RequestMapping(path = GeoPaths.OGC + "/collections/{collectionId}/items", method = RequestMethod.OPTIONS)
    @ResponseStatus(HttpStatus.OK)
    void items(@PathVariable String collectionId, HttpServletRequest http, HttpServletResponse response) {
        allow(collectionId, ", POST", http, response);
    }

    @RequestMapping(path = GeoPaths.OGC + "/collections/{collectionId}/items/{featureId}",
            method = RequestMethod.OPTIONS)
    @ResponseStatus(HttpStatus.OK)
    void item(@PathVariable String collectionId, @PathVariable String featureId, HttpServletRequest http,
            HttpServletResponse response) {
        allow(collectionId, ", PUT, PATCH, DELETE", http, response);
    }

    private void allow(String collectionId, String writing, HttpServletRequest http, HttpServletResponse response) {
        Layer layer = layers.findPublished(collectionId).orElseThrow(Refused::notFound);
        boolean may = programs.shown(http, response).filter(actor -> editable.mayEdit(actor, layer)).isPresent();
        response.setHeader(HttpHeaders.ALLOW, may ? READING + writing : READING);
        response.setHeader("Accept-Patch", EditingDoors.MERGE_PATCH);
    }
}
