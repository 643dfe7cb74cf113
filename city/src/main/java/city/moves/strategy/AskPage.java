package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.AskingDecision.AskDecision;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/frage}: asks for a decision about a measure. */
@Controller
class AskPage {

    private static final String TEMPLATE = "strategy/deskAsk";

    private final Measures measures;
    private final AskingDecision asking;

    AskPage(Measures measures, AskingDecision asking) {
        this.measures = measures;
        this.asking = asking;
    }

    @GetMapping("/amt/strategie/massnahmen/{key}/frage")
    ModelAndView show(@PathVariable String key, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        return page.show(TEMPLATE, new DeskForm<>(measure, Form.empty(), ""));
    }

    @PostMapping("/amt/strategie/massnahmen/{key}/frage")
    ModelAndView ask(@PathVariable String key, Form form, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        DeskForm<String> typed = new DeskForm<>(measure, form, "");
        String question = form.requiredText("frage", 300, "strategy.desk.ask.no-question");
        String options = form.text("moeglich", 2000);
        String body = form.requiredText("gremium", 120, "strategy.desk.ask.no-body");
        LocalDate due = form.requiredDay("tag", "strategy.desk.ask.no-day");
        String effect = form.text("wirkung", 500);
        if (due == null || form.hasErrors()) {
            return typed.again(List.of(), TEMPLATE, page);
        }
        return switch (asking.ask(new AskDecision(key, question, options, body, due, effect), actor)) {
            case Outcome.Done<Decision> _ -> page.redirect("/amt/strategie/massnahmen/" + key + "?getan="
                    + Doing.ASKED.slug());
            case Outcome.Refused<Decision> refused -> typed.again(refused.refusals(), TEMPLATE, page);
        };
    }
}
