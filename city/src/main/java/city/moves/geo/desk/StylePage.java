package city.moves.geo.desk;

import city.moves.geo.Feature;
import city.moves.geo.FeatureFilter;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.LayerStyle;
import city.moves.geo.Legend;
import city.moves.geo.PropertyCounts;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.Sketch;
import city.moves.geo.StylingLayer;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/darstellung}: how a layer is drawn, with a preview. */
@Controller
class StylePage {

    private static final String PATH = LayerPage.PATH + "/darstellung";
    private static final String TEMPLATE = "geo/desk/style";
    private static final String DO = "tun";
    private static final String PREVIEW = "vorschau";

    private final DeskLayers layers;
    private final StyleForm styles;
    private final StylingLayer styling;
    private final SelectingFeatures features;

    StylePage(DeskLayers layers, StyleForm styles, StylingLayer styling, SelectingFeatures features) {
        this.layers = layers;
        this.styles = styles;
        this.styling = styling;
        this.features = features;
    }

    /**
     * What the page shows.
     *
     * @param drawn  the layer as the form would have it drawn
     * @param ways   in which it may be drawn
     */
    record Model(Layer drawn, Form form, StyleForm.Choice choice, List<Option> ways, Optional<Sketch> sketch) {

        List<Option> colours(Page page, boolean others) {
            List<Option> colours = new ArrayList<>();
            IntStream.rangeClosed(1, LayerStyle.COLOURS).forEach(colour ->
                    colours.add(Option.of(String.valueOf(colour), page.text("geo.desk.style.colour." + colour))));
            if (others) {
                colours.add(Option.of("0", page.text("geo.map.others")));
            }
            return colours;
        }

        List<Option> sizes(Page page) {
            return IntStream.rangeClosed(1, LayerStyle.SIZES).mapToObj(size ->
                    Option.of(String.valueOf(size), page.text("geo.desk.style.size." + size))).toList();
        }

        String shape() {
            return "mv-swatch--" + drawn.facts().geometry().name().toLowerCase(Locale.ROOT);
        }

        String words(PropertyCounts.Counted value, Page page) {
            return Legend.words(value.value(), page);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = layers.kept(key, actor);
        String way = form.names().contains(StyleForm.BY) && StyleForm.ways(layer).contains(form.value(StyleForm.BY))
                ? form.value(StyleForm.BY) : StyleForm.way(layer);
        StyleForm.Choice choice = styles.choice(layer, way);
        Form shown = Form.showing(styles.shown(layer, choice));
        return page.show(TEMPLATE, model(layer, StyleForm.read(copy(shown), choice), shown, choice, page));
    }

    @PostMapping(PATH)
    ModelAndView save(@PathVariable String key, Form form, Actor actor, Page page) {
        Layer layer = layers.kept(key, actor);
        String way = form.value(StyleForm.BY);
        if (!StyleForm.ways(layer).contains(way)) {
            throw new Refused(Refusal.ofField(StyleForm.BY, "web.form.no-choice"));
        }
        StyleForm.Choice choice = styles.choice(layer, way);
        LayerStyle style = StyleForm.read(form, choice);
        if (form.hasErrors() || form.value(DO).equals(PREVIEW)) {
            Model model = model(layer, form.hasErrors() ? layer.style() : style, form, choice, page);
            return form.hasErrors()
                    ? page.show(HttpStatusCode.valueOf(Trouble.INPUT_MALFORMED.status()), TEMPLATE, model)
                    : page.show(TEMPLATE, model);
        }
        return switch (styling.style(layer, form.version(), style, actor)) {
            case Outcome.Done<Layer> _ -> page.redirect(GeoPaths.desk(key) + "?getan=" + Done.STYLE.slug());
            case Outcome.Refused<Layer>(List<Refusal> refusals) -> {
                if (refusals.getFirst().trouble() != Trouble.CHANGED_MEANWHILE) {
                    throw new Refused(refusals);
                }
                yield again(layers.kept(key, actor), style, form, choice, refusals, page);
            }
        };
    }

    /** The same choice against the layer as it is now. */
    private ModelAndView again(Layer now, @Nullable LayerStyle style, Form typed, StyleForm.Choice choice,
            List<Refusal> refusals, Page page) {
        Map<String, String> fields = new LinkedHashMap<>();
        typed.names().forEach(name -> fields.put(name, typed.value(name)));
        fields.put("version", String.valueOf(now.version()));
        Form form = Form.showing(fields);
        refusals.forEach(form::refuse);
        return page.show(HttpStatusCode.valueOf(Trouble.CHANGED_MEANWHILE.status()), TEMPLATE,
                model(now, style, form, choice, page));
    }

    private static Form copy(Form shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        shown.names().forEach(name -> fields.put(name, shown.value(name)));
        return Form.showing(fields);
    }

    private Model model(Layer layer, @Nullable LayerStyle style, Form form, StyleForm.Choice choice, Page page) {
        Layer drawn = new Layer(layer.number(), layer.facts(), layer.origin(), layer.declared(), layer.state(),
                layer.content(), layer.changed(), layer.features(), layer.bounds(), layer.earliest(), layer.latest(),
                layer.version(), layer.writers(), style);
        List<Option> ways = StyleForm.ways(layer).stream().map(way -> Option.of(way, words(layer, way, page))).toList();
        return new Model(drawn, form, choice, ways, sketch(drawn));
    }

    private static String words(Layer layer, String way, Page page) {
        String property = StyleForm.property(layer, way).map(LayerProperty::title).map(page::text).orElse("");
        return way.equals(StyleForm.AUTO) ? page.text("geo.desk.style.auto")
                : way.equals(StyleForm.PLAIN) ? page.text("geo.desk.style.plain")
                : page.text(way.startsWith(StyleForm.CATEGORY) ? "geo.desk.style.category" : "geo.desk.style.number",
                        property);
    }

    private Optional<Sketch> sketch(Layer layer) {
        List<Feature> some = new ArrayList<>();
        try {
            features.each(layer, FeatureFilter.ALL, 0, Sketch.MOST, false, some::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sketch.of(layer, some, "");
    }
}
