package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.SettingBaseline.SetBaseline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/plan}: a new plan by a decision. */
@Controller
class PlanPage {

    private static final String TEMPLATE = "strategy/deskPlan";

    private final Measures measures;
    private final Decisions decisions;
    private final SettingBaseline setting;

    PlanPage(Measures measures, Decisions decisions, SettingBaseline setting) {
        this.measures = measures;
        this.decisions = decisions;
        this.setting = setting;
    }

    @GetMapping("/amt/strategie/massnahmen/{key}/plan")
    ModelAndView show(@PathVariable String key, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("faellig", DeskDays.text(measure.dueOn()));
        measure.milestones().forEach(one -> stored.put("plan-" + one.key(), DeskDays.text(one.baseline())));
        return page.show(TEMPLATE, new DeskForm<>(measure, Form.showing(stored), taken(measure)));
    }

    @PostMapping("/amt/strategie/massnahmen/{key}/plan")
    ModelAndView set(@PathVariable String key, Form form, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        DeskForm<List<Option>> typed = new DeskForm<>(measure, form, taken(measure));
        LocalDate due = form.requiredDay("faellig", "strategy.desk.edit.no-due");
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (Milestone milestone : measure.milestones()) {
            LocalDate day = milestone.open()
                    ? form.requiredDay("plan-" + milestone.key(), "strategy.desk.edit.no-plan") : null;
            if (day != null) {
                days.put(milestone.key(), day);
            }
        }
        List<Milestone> added = added(form, measure);
        if (due == null || form.hasErrors()) {
            return typed.again(List.of(), TEMPLATE, page);
        }
        return switch (setting.set(new SetBaseline(key, form.version(), form.value("beschluss"), due, days, added),
                actor)) {
            case Outcome.Done<Measure> _ -> page.redirect("/amt/strategie/massnahmen/" + key + "?getan="
                    + Doing.PLANNED.slug());
            case Outcome.Refused<Measure> refused -> typed.again(refused.refusals(), TEMPLATE, page);
        };
    }

    private List<Option> taken(Measure measure) {
        return decisions.ofMeasure(measure.id()).stream().filter(decision -> !decision.open())
                .map(decision -> Option.of(decision.key(), decision.question())).toList();
    }

    private static List<Milestone> added(Form form, Measure measure) {
        List<Milestone> added = new ArrayList<>();
        for (String key : EditFields.emptyMilestoneRows(measure)) {
            String title = form.text("titel-" + key, 200);
            if (!title.isEmpty()) {
                LocalDate day = form.requiredDay("plan-" + key, "strategy.desk.edit.no-plan");
                Integer weight = form.number("gewicht-" + key, 1, 1000);
                added.add(new Milestone(key, title, weight == null ? 1 : weight,
                        form.isChosen("pflicht-" + key, EditFields.CHOSEN), day == null ? measure.dueOn() : day, null,
                        null, "", ""));
            }
        }
        return added;
    }
}
