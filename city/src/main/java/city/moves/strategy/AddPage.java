package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.AddingMeasure.AddMeasure;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/neu}: a new measure. */
@Controller
class AddPage {

    private final AddingMeasure adding;
    private final EditChoices choices;

    AddPage(AddingMeasure adding, EditChoices choices) {
        this.adding = adding;
        this.choices = choices;
    }

    @GetMapping("/amt/strategie/neu")
    ModelAndView show(Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        return page.show("strategy/deskAdd", new Adding(Form.empty(), choices.of(page)));
    }

    @PostMapping("/amt/strategie/neu")
    ModelAndView add(Form form, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        String key = form.requiredText("kennung", 80, "strategy.desk.add.no-key");
        String title = form.requiredText("titel", 200, "strategy.desk.edit.no-title");
        String summary = form.text("kurz", 4000);
        LocalDate start = form.requiredDay("beginn", "strategy.desk.edit.no-start");
        LocalDate due = form.requiredDay("faellig", "strategy.desk.edit.no-due");
        if (form.hasErrors() || start == null || due == null) {
            return again(form, page);
        }
        return switch (adding.add(new AddMeasure(key, title, summary, form.value("buendel"), form.value("amt"), start,
                due), actor)) {
            case Outcome.Done<Measure> _ -> page.redirect("/amt/strategie/massnahmen/" + key + "?getan="
                    + Doing.ADDED.slug());
            case Outcome.Refused<Measure> refused -> {
                refused.refusals().stream().filter(DeskRights.RIGHT_MISSING::equals).findFirst().ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
                refused.refusals().forEach(form::refuse);
                yield again(form, page);
            }
        };
    }

    private ModelAndView again(Form form, Page page) {
        return page.show(HttpStatus.BAD_REQUEST, "strategy/deskAdd", new Adding(form, choices.of(page)));
    }

    /** The form with its choices. */
    record Adding(Form form, EditChoices.Offered offered) {}
}
