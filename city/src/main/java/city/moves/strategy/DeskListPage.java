package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie}: the measures a person looks after, with their status of today. */
@Controller
class DeskListPage {

    private static final int PER_PAGE = 25;
    private static final int LONGEST_WORDS = 100;

    private final Measures measures;
    private final Reports reports;
    private final Tree tree;
    private final Offices offices;

    DeskListPage(Measures measures, Reports reports, Tree tree, Offices offices) {
        this.measures = measures;
        this.reports = reports;
        this.tree = tree;
        this.offices = offices;
    }

    @GetMapping("/amt/strategie")
    ModelAndView show(@RequestParam(required = false) @Nullable String amt, @RequestParam(defaultValue = "") String feld,
            @RequestParam(defaultValue = "") String stand, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String nach, Actor actor, Page page) {
        DeskRights.mustRead(actor);
        Map<String, String> names = offices.names(page);
        Branches branches = tree.branches();
        String office = amt == null ? DeskRights.ownDepartment(actor) : names.containsKey(amt) ? amt : "";
        int field = branches.fields().stream().map(FieldOfAction::number)
                .filter(number -> feld.equals(String.valueOf(number))).findFirst().orElse(0);
        String state = Arrays.stream(LifeCycle.values()).map(LifeCycle::name).filter(stand::equals).findFirst()
                .orElse("");
        String words = q.strip().substring(0, Math.min(LONGEST_WORDS, q.strip().length()));
        DeskFilter filter = new DeskFilter(office, field, state, words, TitleKey.of(nach));
        KeyPage<Measure> found = measures.list(filter, PER_PAGE);
        return page.show("strategy/deskList", new DeskList(new StrategyWords(page),
                reports.judge(found.items(), page.today(), branches.byBundle()), names,
                filters(filter, names, branches.fields(), page), filter, found.next(), !nach.isEmpty(),
                DeskRights.maySteer(actor)));
    }

    private static Filters filters(DeskFilter filter, Map<String, String> offices, List<FieldOfAction> fields,
            Page page) {
        StrategyWords words = new StrategyWords(page);
        return new Filters(
                Form.showing(Map.of("amt", filter.office(), "stand", filter.lifeCycle(), "q", filter.words(),
                        "feld", filter.field() == 0 ? "" : String.valueOf(filter.field()))),
                orAll(page, offices.entrySet().stream().map(office -> Option.of(office.getKey(), office.getValue()))),
                orAll(page, fields.stream().map(field -> Option.of(String.valueOf(field.number()),
                        field.number() + " " + words.title(field)))),
                orAll(page, Arrays.stream(LifeCycle.values())
                        .map(state -> Option.of(state.name(), words.lifeCycle(state)))));
    }

    private static List<Option> orAll(Page page, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", page.text("strategy.desk.list.all"))), options).toList();
    }

    /** What the list can be narrowed by, and what is chosen. */
    record Filters(Form form, List<Option> offices, List<Option> fields, List<Option> states) {}

    /** A page of the list. */
    record DeskList(StrategyWords words, List<Snapshot> rows, Map<String, String> officeNames,
            Filters filters, DeskFilter filter, @Nullable String next, boolean further,
            boolean steers) {

        String firstHref(Page page) {
            return page.href("/amt/strategie") + "?" + query();
        }

        /** The next page; empty at the end. */
        String nextHref(Page page) {
            return next == null ? "" : firstHref(page) + "&nach=" + next;
        }

        private String query() {
            return "amt=" + filter.office() + "&feld=" + (filter.field() == 0 ? "" : filter.field())
                    + "&stand=" + filter.lifeCycle() + "&q="
                    + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8);
        }
    }
}
