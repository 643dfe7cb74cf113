package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.Decision.AffectedMeasure;
import city.moves.strategy.Decision.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/entscheidungen/…}: one question with its measures, and the form that records the answer. */
@Controller
class DeskDecisionPage {

    private static final String ADDRESS = DeskDecisionsPage.PATH + "/{decision}";
    private static final String TEMPLATE = "strategy/deskDecision";

    private final Decisions decisions;
    private final ResolvingDecision resolving;

    DeskDecisionPage(Decisions decisions, ResolvingDecision resolving) {
        this.decisions = decisions;
        this.resolving = resolving;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable String decision, @RequestParam(defaultValue = "") String von, Actor actor,
            Page page) {
        DeskRights.mustRead(actor);
        return page.show(TEMPLATE, view(decision, Form.showing(Map.of("von", von)), actor));
    }

    @PostMapping(ADDRESS)
    ModelAndView answer(@PathVariable String decision, Form form, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        DeskDecision typed = view(decision, form, actor);
        LocalDate day = form.requiredDay("tag", "strategy.desk.answer.no-day");
        String outcome = form.requiredText("ergebnis", 2000, "strategy.desk.answer.no-outcome");
        String paper = form.text("vorlage", 80);
        if (day == null || form.hasErrors()) {
            return again(typed, List.of(), page);
        }
        return switch (resolving.resolve(decision, new Resolution(day, outcome, paper), actor)) {
            case Outcome.Done<Decision> _ ->
                    page.redirect(DeskDecisionsPage.back(typed.from(), Doing.ANSWERED));
            case Outcome.Refused<Decision> refused -> again(typed, refused.refusals(), page);
        };
    }

    private DeskDecision view(String key, Form form, Actor actor) {
        return new DeskDecision(decisions.find(key).orElseThrow(Refused::notFound), form, DeskRights.maySteer(actor));
    }

    private static ModelAndView again(DeskDecision typed, List<Refusal> refusals, Page page) {
        Trouble trouble = refusals.isEmpty() ? Trouble.INPUT_MALFORMED : refusals.getFirst().trouble();
        if (trouble == Trouble.RIGHT_MISSING || trouble == Trouble.NOT_FOUND) {
            throw new Refused(refusals.getFirst());
        }
        refusals.forEach(typed.form()::refuse);
        return page.show(HttpStatusCode.valueOf(trouble.status()), TEMPLATE, typed);
    }

    /** The question, and what was typed as its answer. */
    record DeskDecision(Decision decision, Form form, boolean maySteer) {

        /** The measure that the person came from; empty if it was the list. */
        String from() {
            String from = form.value("von");
            return decision.measures().stream().map(AffectedMeasure::key).filter(from::equals).findFirst().orElse("");
        }

        boolean mayAnswer() {
            return maySteer && decision.open();
        }

        String backAddress() {
            return from().isEmpty() ? DeskDecisionsPage.PATH : "/amt/strategie/massnahmen/" + from();
        }
    }
}
