package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.Decision.Resolution;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/entscheidungen/…}: records what was decided about a measure. */
@Controller
class AnswerPage {

    private static final String ADDRESS = "/amt/strategie/massnahmen/{key}/entscheidungen/{decision}";
    private static final String TEMPLATE = "strategy/deskAnswer";

    private final Measures measures;
    private final Decisions decisions;
    private final ResolvingDecision resolving;

    AnswerPage(Measures measures, Decisions decisions, ResolvingDecision resolving) {
        this.measures = measures;
        this.decisions = decisions;
        this.resolving = resolving;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable String key, @PathVariable String decision, Actor actor, Page page) {
        return page.show(TEMPLATE, form(key, decision, Form.empty(), actor));
    }

    @PostMapping(ADDRESS)
    ModelAndView answer(@PathVariable String key, @PathVariable String decision, Form form, Actor actor, Page page) {
        DeskForm<Decision> typed = form(key, decision, form, actor);
        LocalDate day = form.requiredDay("tag", "strategy.desk.answer.no-day");
        String outcome = form.requiredText("ergebnis", 2000, "strategy.desk.answer.no-outcome");
        String paper = form.text("vorlage", 80);
        if (day == null || form.hasErrors()) {
            return typed.again(List.of(), TEMPLATE, page);
        }
        return switch (resolving.resolve(decision, new Resolution(day, outcome, paper), actor)) {
            case Outcome.Done<Decision> _ -> page.redirect("/amt/strategie/massnahmen/" + key + "?getan="
                    + Doing.ANSWERED.slug());
            case Outcome.Refused<Decision> refused -> typed.again(refused.refusals(), TEMPLATE, page);
        };
    }

    private DeskForm<Decision> form(String key, String decision, Form form, Actor actor) {
        DeskRights.mustSteer(actor);
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        Decision asked = decisions.ofMeasure(measure.id()).stream().filter(one -> one.key().equals(decision))
                .findFirst().orElseThrow(Refused::notFound);
        return new DeskForm<>(measure, form, asked);
    }
}
