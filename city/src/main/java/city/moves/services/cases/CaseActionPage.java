package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Addressees;
import city.moves.platform.identity.Addressees.Addressee;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.correspondence.DeliveryWay;
import city.moves.services.dues.DueFee;
import city.moves.services.dues.DueFees;
import city.moves.services.correspondence.Notice;
import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.correspondence.NoticeFee;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/antraege/…/tun/…}: asks what an action needs to know, and does it. */
@Controller
class CaseActionPage {

    private static final String COMPUTE = "berechnen";

    private final CaseDoor door;
    private final CaseBiases biases;
    private final WorkingOnCase working;
    private final TextBlocks blocks;
    private final Placeholders placeholders;
    private final DecisionNotices notices;
    private final Addressees addressees;
    private final Units units;
    private final OpenActions openActions;
    private final NoticeFees fees;
    private final DueFees dues;

    CaseActionPage(CaseDoor door, CaseBiases biases, WorkingOnCase working, TextBlocks blocks, Placeholders placeholders,
            DecisionNotices notices, Addressees addressees, Units units, OpenActions openActions, NoticeFees fees, DueFees dues) {
        this.door = door;
        this.biases = biases;
        this.working = working;
        this.blocks = blocks;
        this.placeholders = placeholders;
        this.notices = notices;
        this.addressees = addressees;
        this.units = units;
        this.openActions = openActions;
        this.fees = fees;
        this.dues = dues;
    }

    /**
     * What the page shows.
     *
     * @param people to whom the case may be given
     * @param units  to which it may be forwarded
     * @param blocks texts to begin with
     * @param fee    of a notice, by the tariff; null if there is none
     * @param due    what nobody paid of the fee; null for nothing
     */
    record Model(Case one, CaseAction action, Form form, List<Option> people, List<Option> units, List<TextBlock> blocks,
            @Nullable FeeSheet fee, @Nullable DueFee due) {

        boolean hasMailbox() {
            return one.application().applicant() != null;
        }
    }

    @GetMapping(CasePaths.ACTION)
    ModelAndView ask(@PathVariable UUID id, @PathVariable String action, @RequestParam(required = false) Optional<UUID> baustein,
            Actor actor, Page page) {
        CaseAction chosen = action(action);
        Case one = door.look(id, actor);
        if (!openActions.of(one, actor, biases.has(id, actor.account())).contains(chosen)) {
            return page.redirect(CasePaths.of(id));
        }
        return page(HttpStatus.OK, one, chosen, begun(one, chosen, baustein), actor, page);
    }

    @PostMapping(CasePaths.ACTION)
    ModelAndView act(@PathVariable UUID id, @PathVariable String action, Form form, Actor actor, Page page) {
        CaseAction chosen = action(action);
        Case one = door.look(id, actor);
        if (chosen == CaseAction.PREPARE && !form.value(COMPUTE).isEmpty()) {
            return computed(one, form, actor, page);
        }
        Instruction instruction = InstructionReader.read(chosen, form);
        if (instruction == null) {
            return page(HttpStatus.BAD_REQUEST, one, chosen, form, actor, page);
        }
        return switch (working.carryOut(id, form.version(), instruction, actor)) {
            case Outcome.Done<Case>(Case done) -> CaseAction.READ.isPermitted(actor, done.department())
                    ? page.redirect(CasePaths.of(id) + "?getan=" + chosen.slug()) : page.redirect(CasePaths.DESK);
            case Outcome.Refused<Case> refused -> {
                Refusal first = refused.refusals().getFirst();
                if (first.trouble() == Trouble.RIGHT_MISSING && !first.message().startsWith("casework.")
                        || first.trouble() == Trouble.NOT_FOUND) {
                    throw new Refused(first);
                }
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(first.trouble().status()), door.look(id, actor), chosen, form, actor, page);
            }
        };
    }

    /** Nothing is done yet: it is only said what the fee would be. */
    private ModelAndView computed(Case one, Form form, Actor actor, Page page) {
        FeeSheet sheet = fees.sheet(one, FeeWish.read(form), actor);
        if (sheet != null) {
            fees.lookOver(sheet, form);
        }
        return page(form.hasErrors() ? HttpStatus.BAD_REQUEST : HttpStatus.OK, one, CaseAction.PREPARE, form, actor, page);
    }

    /** Without its errors, which stand in the form once. */
    private static FeeWish said(Form form) {
        return FeeWish.read(form.without());
    }

    @PostMapping(CasePaths.BIAS)
    ModelAndView bias(@PathVariable UUID id, Actor actor, Page page) {
        return switch (working.declareBias(id, actor)) {
            case Outcome.Done<Case> _ -> page.redirect(CasePaths.of(id));
            case Outcome.Refused<Case> refused -> throw new Refused(refused.refusals());
        };
    }

    private static CaseAction action(String slug) {
        return Arrays.stream(CaseAction.values()).filter(action -> action != CaseAction.READ && action.slug().equals(slug))
                .findFirst().orElseThrow(Refused::notFound);
    }

    private ModelAndView page(HttpStatusCode status, Case one, CaseAction action, Form form, Actor actor, Page page) {
        return page.show(status, "services/cases/action", new Model(one, action, form,
                action == CaseAction.HAND_OVER ? people(one) : List.of(),
                action == CaseAction.FORWARD ? units(one, page) : List.of(), use(action).map(use -> blocks.of(one.department(), use))
                .orElse(List.of()), action == CaseAction.PREPARE ? fees.sheet(one, said(form), actor) : null,
                action == CaseAction.CLOSE ? dues.of(one.id()).filter(DueFee::isOpen).orElse(null) : null));
    }

    private static Optional<TextBlock.Use> use(CaseAction action) {
        return switch (action) {
            case PREPARE -> Optional.of(TextBlock.Use.NOTICE);
            case ASK_APPLICANT -> Optional.of(TextBlock.Use.REQUEST);
            case TELL -> Optional.of(TextBlock.Use.NEWS);
            default -> Optional.empty();
        };
    }

    private List<Option> people(Case one) {
        return addressees.holders(CaseRights.WORK, one.department()).stream()
                .filter(account -> !account.equals(one.assignee()) && !biases.has(one.id(), account))
                .flatMap(account -> addressees.find(account).stream())
                .map((Addressee person) -> Option.of(person.account().toString(), person.displayName()))
                .sorted(java.util.Comparator.comparing(Option::label)).toList();
    }

    private List<Option> units(Case one, Page page) {
        return units.all().stream().filter(unit -> !unit.key().equals(one.application().office()) && !unit.department().isEmpty())
                .map((Unit unit) -> Option.of(unit.key(), unit.name(page.language()))).toList();
    }

    /** The form as it begins: the draft of before, or the text that was chosen. */
    private Form begun(Case one, CaseAction action, Optional<UUID> chosen) {
        Map<String, String> values = new HashMap<>();
        if (action == CaseAction.FOLLOW_UP && one.followUp() != null) {
            values.put("tag", one.followUp().toString());
            values.put("grund", one.followUpWhy());
        }
        if (action == CaseAction.PREPARE) {
            values.put("betreff", one.application().title());
            values.put("zustellung", (one.application().applicant() == null ? DeliveryWay.LETTER : DeliveryWay.MAILBOX).name());
            values.put("belehrung", "true");
            Optional<Notice> draft = notices.latest(one.id()).filter(notice -> notice.approved() == null);
            fees.begin(one.id(), draft.map(Notice::charge).orElse(NoticeFee.NONE), values);
            draft.ifPresent(notice -> write(notice, values));
        }
        chosen.flatMap(blocks::find).filter(block -> use(action).filter(use -> use == block.use()).isPresent())
                .filter(block -> block.department().equals(Actor.WHOLE_CITY) || block.department().equals(one.department()))
                .ifPresent(block -> {
                    values.put("text", placeholders.fill(block.text(), one));
                    if (block.decision() != null) {
                        values.put("entscheidung", block.decision().name());
                    }
                });
        return Form.showing(values);
    }

    private static void write(Notice notice, Map<String, String> values) {
        values.put("entscheidung", notice.decision().name());
        values.put("betreff", notice.subject());
        values.put("text", notice.text());
        values.put("zustellung", notice.delivery().name());
        values.put("belehrung", String.valueOf(notice.remedy()));
    }
}
