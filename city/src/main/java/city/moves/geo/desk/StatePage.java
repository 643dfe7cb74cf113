package city.moves.geo.desk;

import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerState;
import city.moves.geo.Origin;
import city.moves.geo.ShowingLayer;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/stand}: the question before a layer is opened for everyone or withdrawn. */
@Controller
class StatePage {

    private static final String PATH = LayerPage.PATH + "/stand";

    private final DeskLayers layers;
    private final ShowingLayer showing;

    StatePage(DeskLayers layers, ShowingLayer showing) {
        this.layers = layers;
        this.showing = showing;
    }

    /** What would happen. */
    record Model(Layer layer, Form form) {

        boolean opens() {
            return layer.state() != LayerState.PUBLISHED;
        }
    }

    @GetMapping(PATH)
    ModelAndView ask(@PathVariable String key, Actor actor, Page page) {
        Layer layer = own(key, actor);
        return page.show("geo/desk/state", new Model(layer, form(layer)));
    }

    @PostMapping(PATH)
    ModelAndView change(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = own(key, actor);
        LayerState wanted = form.choice("stand", LayerState.class);
        if (wanted == null || form.hasErrors()) {
            return again(layer, Refusal.of(Trouble.INPUT_MALFORMED, "geo.keep.state"), page);
        }
        return switch (showing.show(layer, form.version(), wanted, actor)) {
            case Outcome.Done<Layer> _ -> page.redirect(GeoPaths.desk(key) + "?getan="
                    + (wanted == LayerState.PUBLISHED ? Done.PUBLISHED : Done.WITHDRAWN).slug());
            case Outcome.Refused<Layer>(List<Refusal> refusals) -> {
                if (refusals.getFirst().trouble() == Trouble.RIGHT_MISSING) {
                    throw new Refused(refusals);
                }
                yield again(own(key, actor), refusals.getFirst(), page);
            }
        };
    }

    private static ModelAndView again(Layer layer, Refusal refusal, Page page) {
        Form form = form(layer);
        form.refuse(refusal);
        return page.show(HttpStatusCode.valueOf(refusal.trouble().status()), "geo/desk/state", new Model(layer, form));
    }

    private static Form form(Layer layer) {
        return Form.showing(Map.of("version", String.valueOf(layer.version())));
    }

    private Layer own(String key, Actor actor) {
        Layer layer = layers.kept(key, actor);
        if (layer.origin() != Origin.OWN) {
            throw new Refused(Refusal.of(Trouble.STATE_FORBIDS, "geo.edit.declared"));
        }
        return layer;
    }
}
