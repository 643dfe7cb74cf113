package city.moves.geo.ogc;

import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.Layers;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** {@code /collections/{collectionId}/filter}: the form that leads people to the features with their conditions. */
@Controller
class FilterDoors {

    static final String PATH = "/filter";

    private static final String SENT = "los";
    private static final List<String> KEPT = List.of(Places.PARAMETER, Query.BBOX_CRS, Query.CRS, Times.PARAMETER,
            Filtering.CRS, Query.LIMIT);

    private final Layers layers;

    FilterDoors(Layers layers) {
        this.layers = layers;
    }

    /**
     * What the page shows.
     *
     * @param kept  what is asked for besides, and stays
     * @param order by what may be sorted
     */
    record Model(Layer layer, Form form, Map<String, String> kept, List<Option> order) {

        List<LayerProperty> properties() {
            return layer.facts().queryables();
        }

        String field(LayerProperty property) {
            return FilterForm.field(layer, property);
        }
    }

    @GetMapping(GeoPaths.OGC + "/collections/{collectionId}" + PATH)
    ModelAndView filter(@PathVariable String collectionId, Page page, Form form) {
        Layer layer = layers.findPublished(collectionId).orElseThrow(Refused::notFound);
        if (form.value(SENT).isEmpty()) {
            List<FilterTerm> terms = FilterTerms.read(form.value(Filtering.FILTER),
                    form.value(Filtering.LANGUAGE).equals(Filtering.JSON), layer);
            return page.show("geo/ogc/filter", model(layer,
                    FilterForm.showing(terms, form.value(Sorting.PARAMETER), layer), kept(form, layer), page));
        }
        List<FilterTerm> terms = FilterForm.read(form, layer, page);
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, "geo/ogc/filter", model(layer, form, kept(form, layer), page));
        }
        return page.redirect(GeoPaths.layer(layer.key()) + "/items" + query(terms, form, layer, page));
    }

    private static String query(List<FilterTerm> terms, Form form, Layer layer, Page page) {
        Map<String, String> query = new LinkedHashMap<>(Map.of(Request.FORMAT, Media.HTML.key()));
        String filter = FilterTerms.write(terms);
        if (!filter.isEmpty()) {
            query.put(Filtering.FILTER, filter);
        }
        String sorting = form.value(Sorting.PARAMETER);
        if (order(layer, page).stream().anyMatch(option -> option.value().equals(sorting)) && !sorting.isEmpty()) {
            query.put(Sorting.PARAMETER, sorting);
        }
        query.putAll(kept(form, layer));
        return query.entrySet().stream().map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> kept(Form form, Layer layer) {
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(KEPT);
        Query.filters(layer).forEach(property -> names.add(property.name()));
        names.stream().filter(name -> !form.value(name).isEmpty()).forEach(name -> kept.put(name, form.value(name)));
        return kept;
    }

    private static Model model(Layer layer, Form form, Map<String, String> kept, Page page) {
        return new Model(layer, form, kept, order(layer, page));
    }

    private static List<Option> order(Layer layer, Page page) {
        List<Option> order = new ArrayList<>(List.of(Option.of("", page.text("geo.ogc.filter.order.none"))));
        for (LayerProperty property : Sorting.sortables(layer)) {
            String title = page.text(property.title());
            order.add(Option.of(property.name(), page.text("geo.ogc.filter.order.up", title)));
            order.add(Option.of("-" + property.name(), page.text("geo.ogc.filter.order.down", title)));
        }
        return order;
    }
}
