package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.strategy.EditMerge.Clash;
import city.moves.strategy.FactWords.ChangedFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/bearbeiten}: everything that is said of a measure, on one page of the steering office. */
@Controller
class EditPage {

    private final Measures measures;
    private final MeasureVersions versions;
    private final EditingMeasure editing;
    private final EditChoices choices;
    private final FactNames factNames;

    EditPage(Measures measures, MeasureVersions versions, EditingMeasure editing, EditChoices choices,
            FactNames factNames) {
        this.measures = measures;
        this.versions = versions;
        this.editing = editing;
        this.choices = choices;
        this.factNames = factNames;
    }

    @GetMapping("/amt/strategie/massnahmen/{key}/bearbeiten")
    ModelAndView show(@PathVariable String key, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        Measure measure = measures.find(key).orElseThrow(Refused::notFound);
        Map<String, String> stored = new LinkedHashMap<>(EditFields.of(measure));
        stored.put("version", String.valueOf(measure.version()));
        return page.show("strategy/deskEdit",
                new Editing(measure, Form.showing(stored), choices.of(page), List.of(), List.of()));
    }

    @PostMapping("/amt/strategie/massnahmen/{key}/bearbeiten")
    ModelAndView save(@PathVariable String key, Form form, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        Measure stored = measures.find(key).orElseThrow(Refused::notFound);
        Measure seen = versions.inVersion(key, form.version()).orElse(stored);
        Measure edited = new EditReader(form, seen).read(choices.officeKeys(), choices.goals());
        if (form.hasErrors()) {
            return page.show(HttpStatusCode.valueOf(Trouble.INPUT_MALFORMED.status()), "strategy/deskEdit",
                    new Editing(seen, form, choices.of(page), List.of(), List.of()));
        }
        if (seen.version() != form.version()) {
            return conflict(seen, stored, form, page);
        }
        return switch (editing.edit(edited, actor)) {
            case Outcome.Done<Measure> _ -> page.redirect("/amt/strategie/massnahmen/" + key + "?getan="
                    + Doing.SAVED.slug());
            case Outcome.Refused<Measure> refused -> refused(refused.refusals(), seen, form, page);
        };
    }

    private ModelAndView refused(List<Refusal> refusals, Measure seen, Form form, Page page) {
        Trouble trouble = refusals.getFirst().trouble();
        if (trouble == Trouble.RIGHT_MISSING || trouble == Trouble.NOT_FOUND) {
            throw new Refused(refusals.getFirst());
        }
        if (trouble == Trouble.CHANGED_MEANWHILE) {
            return conflict(seen, measures.find(seen.key()).orElseThrow(Refused::notFound), form, page);
        }
        refusals.forEach(form::refuse);
        return page.show(HttpStatusCode.valueOf(trouble.status()), "strategy/deskEdit",
                new Editing(seen, form, choices.of(page), List.of(), List.of()));
    }

    private ModelAndView conflict(Measure seen, Measure stored, Form form, Page page) {
        EditMerge merge = EditMerge.of(seen, stored, form);
        merge.form().refuse(Refusal.of(Trouble.CHANGED_MEANWHILE, "strategy.desk.edit.changed-meanwhile"));
        return page.show(HttpStatusCode.valueOf(Trouble.CHANGED_MEANWHILE.status()), "strategy/deskEdit",
                new Editing(stored, merge.form(), choices.of(page), merge.clashes(),
                        factNames.words(page).changes(seen, stored)));
    }

    /** The form with, after a conflict, what both changed and all that the other one changed. */
    record Editing(Measure measure, Form form, EditChoices.Offered offered, List<Clash> clashes,
            List<ChangedFact> theirs) {

        boolean planIsOpen() {
            return MeasureRules.planIsOpen(measure);
        }

        /** What the offered choices call a value; what was typed stays as it is. */
        String said(String field, String value) {
            List<Option> options = switch (field) {
                case "buendel" -> offered.bundles();
                case "amt" -> offered.offices();
                default -> List.of();
            };
            return options.stream().filter(option -> option.value().equals(value)).map(Option::label).findFirst()
                    .orElse(value.isEmpty() ? "–" : value);
        }

        List<String> milestoneRows() {
            return EditFields.milestoneRows(measure, planIsOpen());
        }

        List<String> moneyRows() {
            return EditFields.moneyRows(measure);
        }

        int postRows() {
            return measure.posts().size() + EditFields.EMPTY_ROWS;
        }

        int dependencyRows() {
            return measure.dependencies().size() + EditFields.EMPTY_ROWS;
        }
    }
}
