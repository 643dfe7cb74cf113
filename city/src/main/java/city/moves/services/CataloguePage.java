package city.moves.services;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.FacetGroup;
import city.moves.platform.web.FacetGroup.Facet;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.ServiceLists.Counts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /dienste}: the ways to a service, by situation of life, office and letter. */
@Controller
class CataloguePage {

    private static final int PER_PAGE = 25;

    private final ServiceLists lists;
    private final Units units;

    CataloguePage(ServiceLists lists, Units units) {
        this.lists = lists;
        this.units = units;
    }

    /** What the first page shows. */
    record Overview(ServiceWords words, Counts counts, List<Unit> offices) {}

    /**
     * What a list shows.
     *
     * @param path    of the list without its filters
     * @param further true if it is not the first page
     */
    record Listed(ServiceWords words, String title, String path, CatalogueFilter filter, Counts counts,
            KeyPage<CatalogueEntry> entries, Map<String, Unit> units, boolean further, @Nullable Unit unit) {

        /** The questions by which the list is narrowed. */
        List<FacetGroup> facets(Page page) {
            Facet online = new Facet("ja", page.text("services.facet.online"), "", filter.online());
            List<Facet> clienteles = new ArrayList<>();
            clienteles.add(new Facet("", page.text("services.facet.everyone"), "", filter.clientele() == null));
            Arrays.stream(Clientele.values()).forEach(one -> clienteles.add(new Facet(one.word(), words.clientele(one), "",
                    one == filter.clientele())));
            return List.of(new FacetGroup("online", page.text("services.facet.way"), false, List.of(online)),
                    new FacetGroup("fuer", page.text("services.facet.clientele"), true, clienteles));
        }

        String firstHref(Page page) {
            return page.href(path) + "?" + query();
        }

        String nextHref(Page page) {
            return entries.next() == null ? "" : firstHref(page) + "&nach=" + entries.next();
        }

        Map<String, String> kept() {
            return filter.letter().isEmpty() ? Map.of() : Map.of("buchstabe", filter.letter());
        }

        private String query() {
            List<String> parts = new ArrayList<>();
            if (!filter.letter().isEmpty()) {
                parts.add("buchstabe=" + URLEncoder.encode(filter.letter(), StandardCharsets.UTF_8));
            }
            parts.add("online=" + (filter.online() ? "ja" : ""));
            Clientele clientele = filter.clientele();
            parts.add("fuer=" + (clientele == null ? "" : clientele.word()));
            return String.join("&", parts);
        }
    }

    @GetMapping(ServicePaths.HERE)
    ModelAndView overview(@RequestParam(defaultValue = "") String online, @RequestParam(defaultValue = "") String fuer,
            @RequestParam(defaultValue = "") String nach, Page page) {
        CatalogueFilter filter = new CatalogueFilter(null, "", "", clientele(fuer), online.equals("ja"));
        if (!filter.isNone() || !nach.isEmpty()) {
            return list(page.text("services.list.all"), ServicePaths.HERE, filter, nach, page);
        }
        Counts counts = lists.counts(page.today(), page.language());
        List<Unit> offices = units.all().stream().filter(unit -> counts.ofOffice(unit.key()) > 0).toList();
        return page.show("services/overview", new Overview(new ServiceWords(page), counts, offices));
    }

    @GetMapping(ServicePaths.SITUATIONS + "/{slug}")
    ModelAndView situation(@PathVariable String slug, @RequestParam(defaultValue = "") String online,
            @RequestParam(defaultValue = "") String fuer, @RequestParam(defaultValue = "") String nach, Page page) {
        Situation situation = Situation.of(slug).orElseThrow(Refused::notFound);
        return list(new ServiceWords(page).situation(situation), ServicePaths.of(situation),
                new CatalogueFilter(situation, "", "", clientele(fuer), online.equals("ja")), nach, page);
    }

    @GetMapping(ServicePaths.OFFICES + "/{key}")
    ModelAndView office(@PathVariable String key, @RequestParam(defaultValue = "") String online,
            @RequestParam(defaultValue = "") String fuer, @RequestParam(defaultValue = "") String nach, Page page) {
        Unit unit = units.find(key).orElseThrow(Refused::notFound);
        return list(unit.name(page.language()), ServicePaths.ofOffice(key),
                new CatalogueFilter(null, unit.parent().isEmpty() ? key : unit.parent(), "", clientele(fuer),
                        online.equals("ja")), nach, page);
    }

    @GetMapping(ServicePaths.LETTERS)
    ModelAndView letter(@RequestParam(defaultValue = "") String buchstabe, @RequestParam(defaultValue = "") String online,
            @RequestParam(defaultValue = "") String fuer, @RequestParam(defaultValue = "") String nach, Page page) {
        String letter = buchstabe.length() == 1 ? buchstabe.toUpperCase(Locale.ROOT) : "";
        return list(letter.isEmpty() ? page.text("services.list.letters") : page.text("services.list.letter", letter),
                ServicePaths.LETTERS, new CatalogueFilter(null, "", letter, clientele(fuer), online.equals("ja")), nach,
                page);
    }

    private ModelAndView list(String title, String path, CatalogueFilter filter, String after, Page page) {
        KeyPage<CatalogueEntry> entries = lists.list(filter, page.today(), page.language(), after, PER_PAGE);
        Map<String, Unit> all = units.all().stream().collect(Collectors.toMap(Unit::key, Function.identity()));
        boolean ofOffice = path.startsWith(ServicePaths.OFFICES);
        return page.show("services/list", new Listed(new ServiceWords(page), title, path, filter,
                lists.counts(page.today(), page.language()), entries, all, !after.isEmpty(),
                ofOffice ? all.get(path.substring(ServicePaths.OFFICES.length() + 1)) : null));
    }

    private static @Nullable Clientele clientele(String word) {
        return Arrays.stream(Clientele.values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
    }
}
