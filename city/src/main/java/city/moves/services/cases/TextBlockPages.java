package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.cases.TextBlock.Use;
import city.moves.services.correspondence.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/antraege/bausteine}: the texts that offices write again and again. */
@Controller
class TextBlockPages {

    private static final String NEW = CasePaths.BLOCKS + "/neu";
    private static final String ONE = CasePaths.BLOCKS + "/{id}";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 20_000;

    private final TextBlocks blocks;
    private final EditingTextBlock editing;
    private final CaseDoor door;
    private final Departments departments;

    TextBlockPages(TextBlocks blocks, EditingTextBlock editing, CaseDoor door, Departments departments) {
        this.blocks = blocks;
        this.editing = editing;
        this.door = door;
        this.departments = departments;
    }

    /** What the list shows: those that this person may use. */
    record Listed(List<TextBlock> blocks, Map<String, String> departments, boolean mayAdd) {}

    /** What the form shows; without a block it adds one. */
    record Opened(@Nullable TextBlock block, Form form, List<Option> departments, List<Option> uses,
            List<Option> decisions, String words) {}

    @GetMapping(CasePaths.BLOCKS)
    ModelAndView list(Actor actor, Page page) {
        door.units(actor);
        Map<String, String> names = new java.util.HashMap<>(Map.of(Actor.WHOLE_CITY, page.text("casework.blocks.city")));
        departments.all().forEach(one -> names.put(one.key(), one.name(page.language())));
        return page.show("services/cases/blocks", new Listed(blocks.all().stream()
                .filter(block -> block.department().equals(Actor.WHOLE_CITY) || actor.may(CaseRights.WORK, block.department())
                        || actor.may(CaseRights.LEAD, block.department())).toList(), names, actor.may(CaseRights.LEAD)));
    }

    @GetMapping(NEW)
    ModelAndView begin(Actor actor, Page page) {
        return form(HttpStatus.OK, null, Form.empty(), actor, page);
    }

    @PostMapping(NEW)
    ModelAndView add(Form form, Actor actor, Page page) {
        String department = form.requiredText("amt", LONGEST_NAME, "casework.blocks.no-department");
        Use use = form.required("zweck", "casework.blocks.no-use", form.choice("zweck", Use.class));
        Decision decision = use == Use.NOTICE ? form.required("entscheidung", "casework.notice.no-decision",
                form.choice("entscheidung", Decision.class)) : null;
        String name = form.requiredText("name", LONGEST_NAME, "casework.blocks.no-name");
        String text = text(form, use);
        if (form.hasErrors() || use == null) {
            return form(HttpStatus.BAD_REQUEST, null, form, actor, page);
        }
        return after(editing.add(new TextBlocks.Draft(department, use, decision, name, text), actor), null, form, actor, page);
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable UUID id, Actor actor, Page page) {
        TextBlock block = blocks.find(id).orElseThrow(Refused::notFound);
        return form(HttpStatus.OK, block, Form.showing(Map.of("text", block.text())), actor, page);
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable UUID id, Form form, Actor actor, Page page) {
        TextBlock block = blocks.find(id).orElseThrow(Refused::notFound);
        String text = text(form, block.use());
        if (form.hasErrors()) {
            return form(HttpStatus.BAD_REQUEST, block, form, actor, page);
        }
        return after(editing.change(block, form.version(), text, actor), block, form, actor, page);
    }

    @PostMapping(ONE + "/loeschen")
    ModelAndView remove(@PathVariable UUID id, Form form, Actor actor, Page page) {
        TextBlock block = blocks.find(id).orElseThrow(Refused::notFound);
        return after(editing.remove(block, form.version(), actor), block, form, actor, page);
    }

    private static String text(Form form, @Nullable Use use) {
        String text = form.requiredText("text", LONGEST_TEXT, "casework.no-text");
        List<String> unknown = Placeholders.unknown(text, use);
        if (!unknown.isEmpty()) {
            form.refuse("text", "casework.blocks.unknown", String.join(", ", unknown));
        }
        return text;
    }

    private ModelAndView after(Outcome<String> outcome, @Nullable TextBlock block, Form form,
            Actor actor, Page page) {
        return switch (outcome) {
            case Outcome.Done<String> _ -> page.redirect(CasePaths.BLOCKS);
            case Outcome.Refused<String> refused -> {
                Refusal first = refused.refusals().getFirst();
                if (first.trouble() == Trouble.RIGHT_MISSING) {
                    throw new Refused(first);
                }
                refused.refusals().forEach(form::refuse);
                yield form(HttpStatusCode.valueOf(first.trouble().status()), block, form, actor, page);
            }
        };
    }

    private ModelAndView form(HttpStatusCode status, @Nullable TextBlock block, Form form, Actor actor,
            Page page) {
        if (block == null ? !actor.may(CaseRights.LEAD) : !actor.may(CaseRights.LEAD, block.department())) {
            throw new Refused(Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text"));
        }
        List<Option> offices = new ArrayList<>();
        if (actor.may(CaseRights.LEAD, Actor.WHOLE_CITY)) {
            offices.add(Option.of(Actor.WHOLE_CITY, page.text("casework.blocks.city")));
        }
        departments.all().stream().filter(one -> actor.may(CaseRights.LEAD, one.key()))
                .forEach((Department one) -> offices.add(Option.of(one.key(), one.name(page.language()))));
        return page.show(status, "services/cases/block", new Opened(block, form, offices,
                Arrays.stream(Use.values()).map(use -> Option.of(use.name(), page.text("casework.use." + use.slug()))).toList(),
                Arrays.stream(Decision.values()).map(one -> Option.of(one.name(), page.text("casework.decision." + one.slug())))
                        .toList(), String.join(", ", Placeholders.WORDS.stream().map(word -> "{{" + word + "}}").toList())));
    }
}
