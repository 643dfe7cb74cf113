package city.moves.geo.desk;

import city.moves.geo.GeoPaths;
import city.moves.geo.LayerList;
import city.moves.geo.LayerRights;
import city.moves.geo.LayerState;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/geo}: all layers, first those that a person may write to. */
@Controller
class LayerListPage {

    private static final int PER_PAGE = 50;
    private static final int LONGEST_WORDS = 100;

    private final LayerList layers;
    private final LayerOffices offices;

    LayerListPage(LayerList layers, LayerOffices offices) {
        this.layers = layers;
        this.offices = offices;
    }

    /** What the list shows and by what it can be narrowed. */
    record Model(List<LayerList.Entry> entries, Map<String, String> officeNames, Form form, List<Option> offices,
            List<Option> states, @Nullable String next, boolean further, boolean mayReadIn) {

        boolean beginsGroup(int index) {
            return index == 0 || entries.get(index).writable() != entries.get(index - 1).writable();
        }

        String office(LayerList.Entry entry) {
            String key = entry.layer().facts().department();
            return officeNames.getOrDefault(key, key);
        }

        String firstHref(Page page) {
            return page.href(GeoPaths.DESK) + "?amt=" + encoded(form.value("amt")) + "&stand="
                    + encoded(form.value("stand")) + "&q=" + encoded(form.value("q"));
        }

        /** The next page; empty at the end. */
        String nextHref(Page page) {
            return next == null ? "" : firstHref(page) + "&nach=" + next;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @GetMapping(GeoPaths.DESK)
    ModelAndView show(Form form, Actor actor, Page page) {
        if (!LayerRights.mayLook(actor)) {
            throw new Refused(LayerRights.MISSING);
        }
        Map<String, String> names = offices.names(page);
        String office = names.containsKey(form.value("amt")) ? form.value("amt") : "";
        String state = Arrays.stream(LayerState.values()).map(LayerState::name).filter(form.value("stand")::equals)
                .findFirst().orElse("");
        String words = form.value("q").strip();
        words = words.substring(0, Math.min(LONGEST_WORDS, words.length()));
        String after = form.value("nach");
        KeyPage<LayerList.Entry> found = layers.list(
                new LayerList.Filter(office, state, words, LayerList.Place.of(after)),
                LayerRights.departments(actor), PER_PAGE);
        return page.show("geo/desk/list", new Model(found.items(), names,
                Form.showing(Map.of("amt", office, "stand", state, "q", words)),
                orAll(page, LayerOffices.options(names).stream()),
                orAll(page, Arrays.stream(LayerState.values())
                        .map(one -> Option.of(one.name(), LayerWords.state(one, page)))),
                found.next(), !after.isEmpty(), LayerRights.mayMake(actor)));
    }

    private static List<Option> orAll(Page page, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", page.text("geo.desk.list.all"))), options).toList();
    }
}
