package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.ChangingLifeCycle.ChangeLifeCycle;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/lebenslauf}: leads a measure into its next state. */
@Controller
class LifeCyclePage {

    private static final String TEMPLATE = "strategy/deskLifeCycle";

    private final Measures measures;
    private final ChangingLifeCycle changing;

    LifeCyclePage(Measures measures, ChangingLifeCycle changing) {
        this.measures = measures;
        this.changing = changing;
    }

    @GetMapping("/amt/strategie/massnahmen/{key}/lebenslauf")
    ModelAndView show(@PathVariable String key, Actor actor, Page page) {
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        List<Option> next = next(measure, actor, page);
        if (next.isEmpty()) {
            throw new Refused(DeskRights.RIGHT_MISSING);
        }
        return page.show(TEMPLATE, new DeskForm<>(measure, Form.empty(), next));
    }

    @PostMapping("/amt/strategie/massnahmen/{key}/lebenslauf")
    ModelAndView change(@PathVariable String key, Form form, Actor actor, Page page) {
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        DeskForm<List<Option>> typed = new DeskForm<>(measure, form, next(measure, actor, page));
        LifeCycle next = form.required("zustand", "strategy.desk.move.no-state",
                form.choice("zustand", LifeCycle.class));
        String reason = form.text("grund", 2000);
        if (next == null || form.hasErrors()) {
            return typed.again(List.of(), TEMPLATE, page);
        }
        return switch (changing.change(new ChangeLifeCycle(key, form.version(), next, reason), actor)) {
            case Outcome.Done<Measure> _ -> page.redirect("/amt/strategie/massnahmen/" + key + "?getan="
                    + Doing.MOVED.slug());
            case Outcome.Refused<Measure> refused -> typed.again(refused.refusals(), TEMPLATE, page);
        };
    }

    private static List<Option> next(Measure measure, Actor actor, Page page) {
        StrategyWords words = new StrategyWords(page);
        return measure.lifeCycle().next().stream().filter(next -> ChangingLifeCycle.may(actor, measure, next))
                .map(next -> Option.of(next.name(), words.lifeCycle(next))).toList();
    }
}
