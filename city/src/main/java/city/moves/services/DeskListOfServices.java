package city.moves.services;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/dienste}: all services with what is in work and what they lack. */
@Controller
class DeskListOfServices {

    private static final int PER_PAGE = 25;
    private static final int LONGEST_WORDS = 100;

    private final DeskLists lists;
    private final Units units;

    DeskListOfServices(DeskLists lists, Units units) {
        this.lists = lists;
        this.units = units;
    }

    /** What the page shows. */
    record Listed(Form form, DeskFilter filter, List<Option> offices, List<Option> states, Map<String, Unit> units,
            KeyPage<DeskRow> rows, boolean further, boolean mayAdd) {

        String firstHref(Page page) {
            return page.href(ServicePaths.DESK) + "?stelle=" + filter.office() + "&stand=" + filter.state().name() + "&q="
                    + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8);
        }

        String nextHref(Page page) {
            return rows.next() == null ? "" : firstHref(page) + "&nach=" + rows.next();
        }

        String office(DeskRow row, Page page) {
            Unit unit = units.get(row.office());
            return unit == null ? row.office() : unit.name(page.language());
        }
    }

    @GetMapping(ServicePaths.DESK)
    ModelAndView show(@RequestParam(defaultValue = "") String stelle, @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String nach, Form form, Actor actor,
            Page page) {
        ServicesRights.mustRead(actor);
        Map<String, Unit> all = units.all().stream().collect(Collectors.toMap(Unit::key, Function.identity()));
        DeskFilter.State state = Arrays.stream(DeskFilter.State.values()).filter(one -> one.name().equals(stand)).findFirst()
                .orElse(DeskFilter.State.ALL);
        String words = q.strip().substring(0, Math.min(LONGEST_WORDS, q.strip().length()));
        DeskFilter filter = new DeskFilter(state, all.containsKey(stelle) ? stelle : "", words);
        List<Option> states = Arrays.stream(DeskFilter.State.values())
                .map(one -> Option.of(one == DeskFilter.State.ALL ? "" : one.name(),
                        page.text("services.desk.filter." + one.name()))).toList();
        List<Option> offices = Stream.concat(Stream.of(Option.of("", page.text("services.desk.filter.ALL"))),
                DeskServices.offices(List.copyOf(all.values()), page.language()).stream()
                        .sorted(Comparator.comparing(Option::label, Collator.getInstance(page.language().locale())))).toList();
        return page.show("services/deskList", new Listed(form, filter, offices, states, all,
                lists.list(filter, page.today(), nach, PER_PAGE), !nach.isEmpty(), actor.may(ServicesRights.EDIT)));
    }
}
