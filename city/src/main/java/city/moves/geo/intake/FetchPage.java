package city.moves.geo.intake;

import city.moves.geo.GeoPaths;
import city.moves.geo.remote.RemoteLayer;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/geo/einlesen/dienst/…}: which layer of a service is wanted, and how far it is on its way here. */
@Controller
class FetchPage {

    private static final int SHOWN = 50;

    private final OwnFetches own;
    private final BeginningFetch beginning;
    private final IntakeDesk desk;

    FetchPage(OwnFetches own, BeginningFetch beginning, IntakeDesk desk) {
        this.own = own;
        this.beginning = beginning;
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param search what was looked for in a long list
     * @param found  how many layers there are by that, of which some are shown
     */
    record Model(Fetch fetch, Form form, Form search, List<Option> layers, int found) {

        boolean isLong() {
            return fetch.content().service().layers().size() > SHOWN;
        }
    }

    @GetMapping(IntakePaths.FETCH)
    ModelAndView show(@PathVariable UUID id, Form search, Actor actor, Page page) {
        Fetch fetch = IntakeDesk.done(own.find(id, actor));
        return switch (fetch.state()) {
            case CHOOSING -> page.show("geo/intake/service", model(fetch, first(fetch), search.value("q")));
            case FETCHING -> page.show("geo/intake/fetching", model(fetch, Form.empty(), ""));
            case FETCHED -> page.redirect(IntakePaths.ALL + "/" + fetch.intake());
            case FAILED, GIVEN_UP -> page.show("geo/intake/unfetched", model(fetch, Form.empty(), ""));
        };
    }

    /** Where there is nothing to choose it is chosen. */
    private static Form first(Fetch fetch) {
        List<RemoteLayer> layers = fetch.content().service().layers();
        return layers.size() == 1 ? Form.showing(Map.of("ebene", layers.getFirst().name())) : Form.empty();
    }

    /** How far it is, for the script of the page. */
    @GetMapping(IntakePaths.FETCH + "/stand")
    ModelAndView progress(@PathVariable UUID id, Actor actor, Page page, HttpServletResponse response) {
        Fetch fetch = IntakeDesk.done(own.find(id, actor));
        if (fetch.state() != FetchState.FETCHING) {
            response.setHeader("HX-Redirect", page.href(IntakePaths.of(fetch)));
        }
        return page.show("geo/intake/fetched", model(fetch, Form.empty(), ""));
    }

    @PostMapping(IntakePaths.FETCH + "/ebene")
    ModelAndView choose(@PathVariable UUID id, Form form, Actor actor, Page page) {
        Fetch seen = IntakeDesk.done(own.find(id, actor));
        if (seen.content().service().layer(form.value("ebene")).isEmpty()) {
            form.refuse("ebene", "geo.fetch.none-chosen");
        }
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, "geo/intake/service", model(seen, form, form.value("q")));
        }
        return desk.follow(IntakeDesk.done(beginning.choose(id, form.version(), form.value("ebene"), actor)), page);
    }

    @PostMapping(IntakePaths.FETCH + "/nochmal")
    ModelAndView retry(@PathVariable UUID id, Form form, Actor actor, Page page) {
        return desk.follow(IntakeDesk.done(beginning.retry(id, form.version(), actor)), page);
    }

    @PostMapping(IntakePaths.FETCH + "/aufgeben")
    ModelAndView giveUp(@PathVariable UUID id, Form form, Actor actor, Page page) {
        IntakeDesk.done(beginning.giveUp(id, form.version(), actor));
        return page.redirect(IntakePaths.ALL);
    }

    /** What a layer of the city came from is fetched once more. */
    @PostMapping(GeoPaths.DESK + "/themen/{key}/abholen")
    ModelAndView again(@PathVariable String key, Actor actor, Page page) {
        return desk.follow(IntakeDesk.done(beginning.again(key, actor)), page);
    }

    private static Model model(Fetch fetch, Form form, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<RemoteLayer> all = fetch.content().service().layers();
        List<RemoteLayer> found = all.stream().filter(one -> wanted.isEmpty()
                || (one.title() + " " + one.name()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
        return new Model(fetch, form, Form.showing(Map.of("q", words)), found.stream().limit(SHOWN)
                .map(one -> new Option(one.name(), one.title(), one.title().equals(one.name()) ? "" : one.name())).toList(),
                found.size());
    }
}
