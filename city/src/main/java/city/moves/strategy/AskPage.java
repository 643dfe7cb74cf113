package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.AskingDecision.AskDecision;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/entscheidungen/neu}: asks for a decision about measures. */
@Controller
class AskPage {

    private static final String PATH = DeskDecisionsPage.PATH + "/neu";
    private static final String TEMPLATE = "strategy/deskAsk";

    private final MeasureNames names;
    private final AskingDecision asking;

    AskPage(MeasureNames names, AskingDecision asking) {
        this.names = names;
        this.asking = asking;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(defaultValue = "") String massnahme, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        return page.show(TEMPLATE, new AskForm(AskForm.empty(massnahme), names.options()));
    }

    @PostMapping(PATH)
    ModelAndView ask(Form form, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        AskForm typed = new AskForm(form, names.options());
        if (form.isChosen("weitere", "ja")) {
            return page.show(TEMPLATE, typed);
        }
        AskDecision command = typed.read();
        if (command == null) {
            return again(typed, List.of(), page);
        }
        return switch (asking.ask(command, actor)) {
            case Outcome.Done<Decision> _ -> page.redirect(DeskDecisionsPage.back(typed.from(), Doing.ASKED));
            case Outcome.Refused<Decision> refused -> again(typed, refused.refusals(), page);
        };
    }

    private static ModelAndView again(AskForm typed, List<Refusal> refusals, Page page) {
        if (!refusals.isEmpty() && refusals.getFirst().trouble() == Trouble.RIGHT_MISSING) {
            throw new Refused(refusals.getFirst());
        }
        refusals.forEach(typed.form()::refuse);
        return page.show(HttpStatusCode.valueOf(Trouble.INPUT_MALFORMED.status()), TEMPLATE, typed);
    }
}
