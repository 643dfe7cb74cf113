package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ProgramActors;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Parameters;
import city.moves.platform.web.Refused;
import city.moves.services.Unit;
import city.moves.services.applications.Submissions;
import city.moves.services.cases.CaseReadings.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk of cases for the programs of an office, with the rights that somebody lent to them. */
@RestController
@Tag(name = "cases", description = "What an office has to work on; needs an access token with a right on cases")
class CaseApi {

    static final String PATH = "/api/v1/cases";

    private final ProgramActors programs;
    private final CaseDoor door;
    private final Cases cases;
    private final CaseBiases biases;
    private final Submissions submissions;
    private final WorkingOnCase working;
    private final OpenActions openActions;

    CaseApi(ProgramActors programs, CaseDoor door, Cases cases, CaseBiases biases, Submissions submissions,
            WorkingOnCase working, OpenActions openActions) {
        this.programs = programs;
        this.door = door;
        this.cases = cases;
        this.biases = biases;
        this.submissions = submissions;
        this.working = working;
        this.openActions = openActions;
    }

    /** A case in a list. */
    record CaseItem(String reference, String service, String title, String office, String person, String stage,
            @Nullable String assignee, @Nullable Instant received, LocalDate due, @Nullable LocalDate followUp, int version) {

        static CaseItem of(Case one) {
            return new CaseItem(one.reference(), one.application().service(), one.application().title(), one.application().office(),
                    one.person(), one.application().stage().key(), one.assigneeName(), one.application().received(), one.due(),
                    one.followUp(), one.version());
        }
    }

    /** A page of cases. */
    record CasePageAnswer(List<CaseItem> items, @Nullable String next) {}

    /**
     * A case with what was handed in.
     *
     * @param answers by the place in the form
     * @param actions what may be done with it now
     */
    record CaseAnswer(CaseItem head, Map<String, String> answers, List<String> actions) {}

    @Operation(summary = "Cases of the offices for which the token holds, in the order in which they are due")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    CasePageAnswer list(@RequestParam(defaultValue = "team") String list, @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "25") int limit,
            @RequestParam(required = false) @Nullable UUID after, Page page, HttpServletRequest request, HttpServletResponse response) {
        Actor actor = programs.needed(request, response);
        List<Unit> units = door.units(actor);
        CaseView view = Parameters.oneOf("list", list, List.of(CaseView.values()), CaseView::word);
        CaseFilter filter = CaseListPage.filter(units, view == null ? "" : view.word(), service, q, actor, page);
        KeyPage<Case> found = cases.list(filter, after, Parameters.limit(limit));
        return new CasePageAnswer(found.items().stream().map(CaseItem::of).toList(), found.next());
    }

    @Operation(summary = "A case with what was handed in; that it was read is written down")
    @GetMapping(path = PATH + "/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    CaseAnswer one(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        Actor actor = programs.needed(request, response);
        return answer(door.open(reference, Door.API, actor), actor);
    }

    @Operation(summary = "Does something with a case: the fields are those of the page, and version the one that was read")
    @PostMapping(path = PATH + "/{reference}/{action}", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    CaseAnswer act(@PathVariable String reference, @PathVariable String action, @RequestBody Map<String, Object> fields,
            HttpServletRequest request, HttpServletResponse response) {
        Actor actor = programs.needed(request, response);
        CaseAction chosen = Arrays.stream(CaseAction.values()).filter(one -> one != CaseAction.READ && one.slug().equals(action))
                .findFirst().orElseThrow(Refused::notFound);
        Case seen = door.open(reference, Door.API, actor);
        Map<String, String> texts = new TreeMap<>();
        fields.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        Form form = Form.showing(texts);
        Instruction instruction = InstructionReader.read(chosen, form);
        if (instruction == null) {
            throw new Refused(form.errors());
        }
        return switch (working.carryOut(seen.id(), form.version(), instruction, actor)) {
            case Outcome.Done<Case>(Case done) -> answer(done, actor);
            case Outcome.Refused<Case> refused -> throw new Refused(refused.refusals());
        };
    }

    private CaseAnswer answer(Case one, Actor actor) {
        Set<CaseAction> open = openActions.of(one, actor, biases.has(one.id(), actor.account()));
        return new CaseAnswer(CaseItem.of(one), submissions.answers(one.id()),
                open.stream().filter(action -> action != CaseAction.READ).map(CaseAction::slug).toList());
    }
}
