package city.moves.geo.desk;

import city.moves.geo.DescribingLayer;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerFacts;
import city.moves.geo.LayerRights;
import city.moves.geo.Origin;
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
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/angaben}: what is said of a layer. */
@Controller
class FactsPage {

    private static final String PATH = LayerPage.PATH + "/angaben";
    private static final String TEMPLATE = "geo/desk/describe";

    private final DeskLayers layers;
    private final DescribingLayer describing;
    private final LayerOffices offices;

    FactsPage(DeskLayers layers, DescribingLayer describing, LayerOffices offices) {
        this.layers = layers;
        this.describing = describing;
        this.offices = offices;
    }

    /** Something that was saved meanwhile and is not what was typed. */
    record Differing(String field, String stored, String typed) {}

    /**
     * What the page shows.
     *
     * @param mayMove true if the layer may be given to another office
     */
    record Model(Layer layer, Form form, List<Option> offices, List<Differing> differing, boolean mayMove) {}

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String key, Actor actor, Page page) {
        Layer layer = own(key, actor);
        Map<String, String> shown = new LinkedHashMap<>(LayerForm.of(layer.facts()));
        shown.put("version", String.valueOf(layer.version()));
        return page.show(TEMPLATE, model(layer, Form.showing(shown), List.of(), actor, page));
    }

    @PostMapping(PATH)
    ModelAndView save(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = own(key, actor);
        LayerFacts facts = LayerForm.read(form, layer.facts(), offices.names(page).keySet());
        if (form.hasErrors()) {
            return page.show(HttpStatusCode.valueOf(Trouble.INPUT_MALFORMED.status()), TEMPLATE,
                    model(layer, form, List.of(), actor, page));
        }
        return switch (describing.describe(layer, form.version(), facts, actor)) {
            case Outcome.Done<Layer> _ -> page.redirect(GeoPaths.desk(key) + "?getan=" + Done.FACTS.slug());
            case Outcome.Refused<Layer>(List<Refusal> refusals) -> {
                if (refusals.getFirst().trouble() != Trouble.CHANGED_MEANWHILE) {
                    throw new Refused(refusals);
                }
                yield conflict(own(key, actor), form, refusals, actor, page);
            }
        };
    }

    /** What was typed, beside what somebody else saved; sending it once more is a choice. */
    private ModelAndView conflict(Layer stored, Form typed, List<Refusal> refusals, Actor actor, Page page) {
        Map<String, String> now = LayerForm.of(stored.facts());
        Map<String, String> shown = new LinkedHashMap<>();
        now.keySet().forEach(field -> shown.put(field, typed.value(field)));
        List<Differing> differing = now.entrySet().stream()
                .filter(field -> !FeatureFields.same(typed.value(field.getKey()), field.getValue()))
                .map(field -> new Differing(field.getKey(), field.getValue(), typed.value(field.getKey()))).toList();
        shown.put("version", String.valueOf(stored.version()));
        Form form = Form.showing(shown);
        refusals.forEach(form::refuse);
        return page.show(HttpStatusCode.valueOf(Trouble.CHANGED_MEANWHILE.status()), TEMPLATE,
                model(stored, form, differing, actor, page));
    }

    private Model model(Layer layer, Form form, List<Differing> differing, Actor actor, Page page) {
        return new Model(layer, form, LayerOffices.options(offices.names(page)), differing,
                LayerRights.mayLetIn(actor, layer));
    }

    private Layer own(String key, Actor actor) {
        Layer layer = layers.kept(key, actor);
        if (layer.origin() != Origin.OWN) {
            throw new Refused(Refusal.of(Trouble.STATE_FORBIDS, "geo.edit.declared"));
        }
        return layer;
    }
}
