package city.moves.geo.ogc;

import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /}, {@code /conformance} and {@code /api}: where programs learn what is here. */
@Controller
class LandingDoors {

    private static final List<Media> FORMS = List.of(Media.JSON, Media.HTML);
    private static final List<Media> FORMS_OF_API = List.of(Media.OPENAPI, Media.HTML);

    private final Layers layers;

    LandingDoors(Layers layers) {
        this.layers = layers;
    }

    @GetMapping(GeoPaths.OGC)
    @Nullable ModelAndView landing(Page page, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Request request = new Request(page, http, Set.of(), FORMS);
        List<Link> links = new ArrayList<>(request.linksToForms());
        links.add(new Link(request.address("/api"), "service-desc", Media.OPENAPI.type(),
                page.text("geo.ogc.link.description", Media.OPENAPI.title())));
        links.add(new Link(request.address("/api?f=html"), "service-doc", Media.HTML.type(),
                page.text("geo.ogc.link.api")));
        links.add(new Link(request.address("/conformance"), "conformance", Media.JSON.type(),
                page.text("geo.ogc.link.conformance")));
        links.add(new Link(request.address("/collections"), "data", Media.JSON.type(),
                page.text("geo.ogc.link.collections")));
        links.addAll(TileSetText.links(request, ""));
        links.addAll(StyleDoors.links(request, ""));
        Documents.Landing landing = new Documents.Landing(title(page), page.text("geo.ogc.description"), links);
        if (request.media() == Media.HTML) {
            return page.show("geo/ogc/landing", landing);
        }
        Answers.write(landing, request.media(), links, response);
        return null;
    }

    @GetMapping(GeoPaths.OGC + "/conformance")
    @Nullable ModelAndView conformance(Page page, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Request request = new Request(page, http, Set.of(), FORMS);
        List<Link> links = request.linksToForms();
        Documents.Classes classes = new Documents.Classes(Conformance.CLASSES, links);
        if (request.media() == Media.HTML) {
            return page.show("geo/ogc/conformance", classes);
        }
        Answers.write(classes, request.media(), links, response);
        return null;
    }

    @GetMapping(GeoPaths.OGC + "/api")
    @Nullable ModelAndView api(Page page, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Request request = new Request(page, http, Set.of(), FORMS_OF_API);
        List<Layer> published = layers.published();
        OpenApi api = new OpenApi(request, published);
        List<Link> links = request.linksToForms();
        if (request.media() == Media.HTML) {
            return page.show("geo/ogc/api", api.forPeople(links));
        }
        if (!Answers.knowsAll(published, request, http, response)) {
            Answers.write(api.document(), request.media(), links, response);
        }
        return null;
    }

    static String title(Page page) {
        return page.text("geo.ogc.title", page.city().name());
    }
}
