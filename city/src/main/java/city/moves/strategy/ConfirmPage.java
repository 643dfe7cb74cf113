package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.FactWords.ChangedFact;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/bestaetigen}: the monthly form of an owner, on one page. */
@Controller
class ConfirmPage {

    private static final int SOON_DAYS = 60;

    private final Measures measures;
    private final MeasureVersions versions;
    private final ConfirmingMeasure confirming;
    private final FactNames factNames;

    ConfirmPage(Measures measures, MeasureVersions versions, ConfirmingMeasure confirming, FactNames factNames) {
        this.measures = measures;
        this.versions = versions;
        this.confirming = confirming;
        this.factNames = factNames;
    }

    @GetMapping("/amt/strategie/massnahmen/{key}/bestaetigen")
    ModelAndView show(@PathVariable String key, Actor actor, Page page) {
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        if (!DeskRights.mayConfirm(actor, measure)) {
            throw new Refused(DeskRights.RIGHT_MISSING);
        }
        if (measure.lifeCycle().next().isEmpty()) {
            throw new Refused(Refusal.of(Trouble.STATE_FORBIDS, "strategy.desk.confirm.ended"));
        }
        return page.show("strategy/deskConfirm", new Confirmation(measure, ConfirmForm.showing(measure), List.of(), page.today()));
    }

    @PostMapping("/amt/strategie/massnahmen/{key}/bestaetigen")
    ModelAndView confirm(@PathVariable String key, Form form, Actor actor, Page page) {
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        if (!DeskRights.mayConfirm(actor, measure)) {
            throw new Refused(DeskRights.RIGHT_MISSING);
        }
        ConfirmingMeasure.ConfirmMeasure command = ConfirmForm.read(form, measure);
        if (form.hasErrors()) {
            return page.show(HttpStatusCode.valueOf(Trouble.INPUT_MALFORMED.status()), "strategy/deskConfirm",
                    new Confirmation(measure, form, List.of(), page.today()));
        }
        return switch (confirming.confirm(command, actor)) {
            case Outcome.Done<Measure> _ -> page.redirect("/amt/strategie/massnahmen/" + key + "?getan="
                    + Doing.CONFIRMED.slug());
            case Outcome.Refused<Measure> refused -> again(refused.refusals(), form, key, page);
        };
    }

    /** The same form with what was typed; after a conflict also with what the other person changed. */
    private ModelAndView again(List<Refusal> refusals, Form form, String key, Page page) {
        Trouble trouble = refusals.getFirst().trouble();
        if (trouble == Trouble.RIGHT_MISSING || trouble == Trouble.NOT_FOUND) {
            throw new Refused(refusals.getFirst());
        }
        Measure stored = measures.find(key).orElseThrow(Refused::notFound);
        List<ChangedFact> theirs = versions.inVersion(key, form.version())
                .map(seen -> factNames.words(page).changes(seen, stored)).orElse(List.of());
        Form again = ConfirmForm.again(form, stored);
        refusals.forEach(again::refuse);
        return page.show(HttpStatusCode.valueOf(trouble.status()), "strategy/deskConfirm",
                new Confirmation(stored, again, theirs, page.today()));
    }

    /** The form with, after a conflict, what somebody else changed meanwhile. */
    record Confirmation(Measure measure, Form form, List<ChangedFact> theirs, LocalDate today) {

        /** The open milestones that somebody has to say something of: due within two months, but at least the next. */
        List<Milestone> soon() {
            LocalDate next = measure.nextMilestone().map(Milestone::expected).orElse(today);
            LocalDate end = next.isAfter(today.plusDays(SOON_DAYS)) ? next : today.plusDays(SOON_DAYS);
            return open().filter(milestone -> !milestone.expected().isAfter(end)).toList();
        }

        /** The other open milestones, which stand folded below. */
        List<Milestone> later() {
            List<Milestone> soon = soon();
            return open().filter(milestone -> !soon.contains(milestone)).toList();
        }

        /** True if what was typed for one of them is wrong. */
        boolean laterIsWrong() {
            return later().stream().map(Milestone::key).flatMap(ConfirmForm::fields)
                    .anyMatch(field -> form.error(field) != null);
        }

        private Stream<Milestone> open() {
            return measure.milestones().stream().filter(Milestone::open);
        }
    }
}
