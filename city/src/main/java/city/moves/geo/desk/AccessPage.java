package city.moves.geo.desk;

import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerRights;
import city.moves.geo.LettingOfficesIn;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/zugriff}: which offices may edit the features of a layer. */
@Controller
class AccessPage {

    static final String OFFICE = "amt";

    private static final String PATH = LayerPage.PATH + "/zugriff";

    private final DeskLayers layers;
    private final LettingOfficesIn letting;
    private final LayerOffices offices;

    AccessPage(DeskLayers layers, LettingOfficesIn letting, LayerOffices offices) {
        this.layers = layers;
        this.letting = letting;
        this.offices = offices;
    }

    /**
     * What the page shows.
     *
     * @param office  what the office in charge is called, which may always
     * @param offices all others
     */
    record Model(Layer layer, String office, List<Option> offices, Form form) {}

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String key, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, LayerRights::mayLetIn);
        return page.show("geo/desk/access", model(layer, form(layer, layer.writers()), page));
    }

    @PostMapping(PATH)
    ModelAndView save(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = layers.allowed(key, actor, LayerRights::mayLetIn);
        if (form.hasErrors()) {
            return page.show("geo/desk/access", model(layer, form, page));
        }
        return switch (letting.letIn(layer, form.version(), Set.copyOf(form.values(OFFICE)), actor)) {
            case Outcome.Done<Layer> _ -> page.redirect(GeoPaths.desk(key) + "?getan=" + Done.WRITERS.slug());
            case Outcome.Refused<Layer>(List<Refusal> refusals) -> {
                Trouble trouble = refusals.getFirst().trouble();
                if (trouble == Trouble.RIGHT_MISSING || trouble == Trouble.STATE_FORBIDS) {
                    throw new Refused(refusals);
                }
                Layer now = layers.looked(key, actor);
                Form again = form(now, form.values(OFFICE));
                refusals.forEach(again::refuse);
                yield page.show(HttpStatusCode.valueOf(trouble.status()), "geo/desk/access", model(now, again, page));
            }
        };
    }

    private static Form form(Layer layer, List<String> chosen) {
        return Form.showingAll(Map.of("version", List.of(String.valueOf(layer.version())), OFFICE, chosen));
    }

    private Model model(Layer layer, Form form, Page page) {
        Map<String, String> names = new LinkedHashMap<>(offices.names(page));
        String key = layer.facts().department();
        String own = names.getOrDefault(key, key);
        names.remove(key);
        return new Model(layer, own, LayerOffices.options(names), form);
    }
}
