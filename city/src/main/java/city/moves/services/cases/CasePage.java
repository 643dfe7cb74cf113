package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.applications.AnswerOrigins;
import city.moves.services.applications.AnsweredForm;
import city.moves.services.applications.Applications;
import city.moves.services.applications.Event;
import city.moves.services.applications.CounterIntake;
import city.moves.services.applications.CounterIntakes;
import city.moves.services.applications.Origin;
import city.moves.services.applications.Representation;
import city.moves.services.applications.Representations;
import city.moves.services.applications.Submissions;
import city.moves.services.applications.Upload;
import city.moves.services.applications.Uploads;
import city.moves.services.cases.CaseNotes.CaseNote;
import city.moves.services.cases.CaseReadings.Door;
import city.moves.services.correspondence.Correspondence;
import city.moves.services.correspondence.Message;
import city.moves.services.correspondence.Notice;
import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.dues.DueFee;
import city.moves.services.dues.DueFees;
import city.moves.services.documents.Document;
import city.moves.services.documents.KeptDocuments;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.ReadyForms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/antraege/…}: a case with what was handed in, what was written, what happened, and what may be done next. */
@Controller
class CasePage {

    private static final List<CaseAction> ASKED = List.of(CaseAction.PREPARE, CaseAction.ASK_APPLICANT, CaseAction.RESUME,
            CaseAction.POST, CaseAction.SEND_BACK);
    private static final Set<CaseAction> MAIN = Set.of(CaseAction.PREPARE, CaseAction.POST);
    private static final List<CaseAction> QUIET = List.of(CaseAction.TELL, CaseAction.ASK_OTHERS, CaseAction.FOLLOW_UP,
            CaseAction.NOTE, CaseAction.HAND_OVER, CaseAction.GIVE_BACK, CaseAction.FORWARD, CaseAction.OBJECTION, CaseAction.REOPEN);

    private final CaseDoor door;
    private final Cases cases;
    private final CaseBiases biases;
    private final CaseNotes notes;
    private final Applications applications;
    private final Submissions submissions;
    private final AnswerOrigins origins;
    private final Representations representations;
    private final Uploads uploads;
    private final KeptDocuments documents;
    private final Correspondence correspondence;
    private final DecisionNotices notices;
    private final ReadyForms forms;
    private final Units units;
    private final OpenActions openActions;
    private final DueFees dues;
    private final CounterIntakes intakes;

    CasePage(CaseDoor door, Cases cases, CaseBiases biases, CaseNotes notes, Applications applications,
            Submissions submissions, AnswerOrigins origins, Representations representations, Uploads uploads,
            KeptDocuments documents, Correspondence correspondence, DecisionNotices notices,
            ReadyForms forms, Units units, OpenActions openActions, DueFees dues, CounterIntakes intakes) {
        this.intakes = intakes;
        this.door = door;
        this.representations = representations;
        this.cases = cases;
        this.biases = biases;
        this.notes = notes;
        this.applications = applications;
        this.submissions = submissions;
        this.origins = origins;
        this.uploads = uploads;
        this.documents = documents;
        this.correspondence = correspondence;
        this.notices = notices;
        this.forms = forms;
        this.units = units;
        this.openActions = openActions;
        this.dues = dues;
    }

    /**
     * What the page shows.
     *
     * @param open    what this person may do now
     * @param notice  the decision in work or the last one; null for none
     * @param due     what the last notice that was sent asks for; null for nothing
     * @param intake at the counter; null if it came online
     * @param acting who applied for somebody else; null if nobody did
     * @param origins of the answers that nobody typed, by place
     * @param uploads by the answer that names them
     * @param beside  the list from which the case was opened
     * @param done    what was just done; empty for nothing
     * @param mayLead true if the person may see who read the case
     */
    record Model(Case one, Unit unit, Set<CaseAction> open, boolean biased, AnsweredForm form, Map<String, Origin> origins,
            @Nullable Representation acting, @Nullable CounterIntake intake, List<Event> events,
            List<Message> messages, @Nullable Notice notice, @Nullable DueFee due, List<CaseNote> notes, Map<String, Upload> uploads,
            List<Document> documents, CaseFilter filter, KeyPage<Case> beside, String done, boolean mayLead, Form sent) {

        List<FormStep> steps() {
            return form.steps();
        }

        List<Part> parts(FormStep step) {
            return form.parts(step);
        }

        boolean may(CaseAction action) {
            return open.contains(action);
        }

        boolean isDone() {
            return Arrays.stream(CaseAction.values()).anyMatch(action -> action != CaseAction.READ && action.slug().equals(done));
        }

        /** What is asked for by a button, with its own page. */
        List<CaseAction> asked() {
            return ASKED.stream().filter(open::contains).toList();
        }

        /** The one of them that comes next. */
        @Nullable CaseAction main() {
            return asked().stream().filter(MAIN::contains).findFirst().orElse(null);
        }

        /** True if whoever closes the case has to say what becomes of a fee. */
        boolean asksAboutFee() {
            return due != null && due.isOpen();
        }

        List<CaseAction> quiet() {
            return QUIET.stream().filter(open::contains).toList();
        }

        /** Files that came with a message and not with the form. */
        List<Upload> files(Message message) {
            return uploads.values().stream().filter(upload -> message.id().equals(upload.message())).toList();
        }
    }

    @GetMapping(CasePaths.ONE)
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "") String dienst, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String getan, Actor actor, Page page) {
        Case one = door.open(id, Door.PAGE, actor);
        return show(HttpStatus.OK, one, CaseListPage.filter(door.units(actor), liste, dienst, q, actor, page), getan,
                Form.empty(), actor, page);
    }

    ModelAndView show(HttpStatusCode status, Case one, CaseFilter filter, String done, Form sent, Actor actor, Page page) {
        UUID id = one.id();
        Map<String, String> answers = submissions.answers(id);
        boolean biased = biases.has(id, actor.account());
        return page.show(status, "services/cases/one", new Model(one, units.find(one.application().office()).orElseThrow(),
                openActions.of(one, actor, biased), biased,
                AnsweredForm.of(forms.of(one.application().form()), answers), origins.of(id, answers),
                representations.of(id).orElse(null), intakes.of(id).orElse(null), applications.events(id),
                correspondence.of(id), notices.latest(id).orElse(null), dues.of(id).orElse(null), notes.of(id), uploads.of(id).stream()
                .collect(Collectors.toMap(upload -> upload.id().toString(), Function.identity())), documents.of(id), filter,
                cases.list(filter, null, CaseListPage.PER_PAGE), done,
                actor.may(CaseRights.LEAD, one.department()), sent));
    }
}
