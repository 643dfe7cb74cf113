package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.services.Unit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/antraege}: what an office has to work on, in the order in which it is due. */
@Controller
class CaseListPage {

    static final int PER_PAGE = 25;
    private static final int MOST_COUNTED = 1_000;
    private static final int LONGEST_WORDS = 100;

    private final Cases cases;
    private final CaseDoor door;
    private final CaseServices services;

    CaseListPage(Cases cases, CaseDoor door, CaseServices services) {
        this.cases = cases;
        this.door = door;
        this.services = services;
    }

    /**
     * What the page shows.
     *
     * @param counts of each list, up to a bound
     */
    record Model(CaseFilter filter, KeyPage<Case> rows, Map<CaseView, Integer> counts, List<Option> services,
            Map<String, Unit> units, Form form, boolean further, boolean mayLead) {

        String href(CaseView view, Page page) {
            return page.href(CasePaths.DESK) + "?liste=" + view.word() + kept();
        }

        private String kept() {
            return (filter.service().isEmpty() ? "" : "&dienst=" + filter.service())
                    + (filter.words().isEmpty() ? "" : "&q=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8));
        }

        String firstHref(Page page) {
            return further ? href(filter.view(), page) : "";
        }

        String nextHref(Page page) {
            return rows.next() == null ? "" : href(filter.view(), page) + "&nach=" + rows.next();
        }

        String caseHref(Case one, Page page) {
            return page.href(CasePaths.of(one.id())) + "?liste=" + filter.view().word() + kept();
        }

        String tableHref(Page page) {
            return page.href(CasePaths.TABLE) + "?liste=" + filter.view().word() + kept();
        }

        /** The count of a list, or that it is more than anybody wants to know. */
        String count(CaseView view, Page page) {
            int count = counts.get(view);
            return count < MOST_COUNTED ? page.formats().number(count)
                    : page.text("casework.list.more", page.formats().number(MOST_COUNTED - 1));
        }

        boolean isNarrowed() {
            return !filter.words().isEmpty() || !filter.service().isEmpty();
        }

        String unit(Case one, Page page) {
            return units.get(one.application().office()).name(page.language());
        }
    }

    @GetMapping(CasePaths.DESK)
    ModelAndView show(@RequestParam(defaultValue = "") String liste, @RequestParam(defaultValue = "") String dienst,
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID nach, Form form,
            Actor actor, Page page) {
        List<Unit> units = door.units(actor);
        CaseFilter filter = filter(units, liste, dienst, q, actor, page);
        List<Option> options = new ArrayList<>(List.of(Option.of("", page.text("casework.list.all-services"))));
        options.addAll(services.of(filter.units()));
        return page.show("services/cases/list", new Model(filter, cases.list(filter, nach, PER_PAGE),
                cases.counts(filter, MOST_COUNTED), options,
                units.stream().collect(Collectors.toMap(Unit::key, Function.identity())), form, nach != null,
                actor.may(CaseRights.LEAD)));
    }

    static CaseFilter filter(List<Unit> units, String list, String service, String words, Actor actor, Page page) {
        CaseView usual = actor.may(CaseRights.WORK) || actor.may(CaseRights.LEAD) ? CaseView.INBOX : CaseView.TO_SIGN;
        String asked = words.strip().substring(0, Math.min(LONGEST_WORDS, words.strip().length()));
        return new CaseFilter(CaseView.of(list).orElse(usual), units.stream().map(Unit::key).toList(), Staff.worker(actor),
                service.matches("[a-z0-9-]{1,100}") ? service : "", asked, page.today());
    }
}
