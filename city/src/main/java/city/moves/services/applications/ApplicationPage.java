package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.platform.web.TimelineEntry;
import city.moves.services.correspondence.Message;
import city.moves.services.documents.Document;
import city.moves.services.forms.Fact;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.ReadyForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mein/antraege/…}: where an application stands, and what was handed in; a draft goes on where it stopped. */
@Controller
class ApplicationPage {

    private static final String TEMPLATE = "services/applications/one";
    private static final int LONGEST_REASON = 1_000;

    private final ApplicationDoor door;
    private final Walks walks;
    private final Applications applications;
    private final Submissions submissions;
    private final Uploads uploads;
    private final ReadyForms forms;
    private final Withdrawing withdrawing;
    private final RemovingDraft removing;
    private final Letters letters;
    private final DueReceipts receipts;
    private final CaseFees fees;
    private final ShownDues dues;
    private final Remembering remembering;
    private final Representations representations;
    private final ExpectedAnswer expected;

    ApplicationPage(ApplicationDoor door, Walks walks, Applications applications, Submissions submissions, Uploads uploads,
            ReadyForms forms, Withdrawing withdrawing, RemovingDraft removing, Letters letters, DueReceipts receipts,
            CaseFees fees, ShownDues dues, Remembering remembering, Representations representations, ExpectedAnswer expected) {
        this.door = door;
        this.expected = expected;
        this.representations = representations;
        this.walks = walks;
        this.applications = applications;
        this.submissions = submissions;
        this.uploads = uploads;
        this.forms = forms;
        this.withdrawing = withdrawing;
        this.removing = removing;
        this.letters = letters;
        this.receipts = receipts;
        this.fees = fees;
        this.dues = dues;
        this.remembering = remembering;
    }

    /**
     * @param form       with the answers as they were handed in
     * @param uploads    by the answer that names them
     * @param letters    what office and applicant wrote; null if the person has to sign in more surely to read it
     * @param fee        null if there was no tariff
     * @param due        what the notice asks for; null if it asks for nothing
     * @param receiptDue true if the receipt is still to be made
     * @param expected when the office answers as a rule; null if nothing is known of it
     * @param acting who applied for somebody else; null if nobody did
     * @param rememberable what may be kept for the next application
     */
    record Model(Application application, List<Event> events, AnsweredForm form, Map<String, Upload> uploads,
            Letters.@Nullable Read letters, List<Document> documents, @Nullable CaseFee fee, @Nullable ShownDue due, boolean receiptDue,
            List<Fact> rememberable, ExpectedAnswer.@Nullable Expected expected, @Nullable Representation acting, Form sent) {

        Map<String, String> answers() {
            return form.answers();
        }

        List<FormStep> steps() {
            return form.steps();
        }

        List<Part> parts(FormStep step) {
            return form.parts(step);
        }

        /** True if the office waits for an answer that this person may give. */
        boolean isAsked() {
            return letters != null && application.stage() instanceof Stage.AwaitingApplicant;
        }

        List<Upload> files(Message message) {
            return uploads.values().stream().filter(upload -> message.id().equals(upload.message())).toList();
        }

        /** What happened, with what was paid for a notice. */
        List<TimelineEntry> timeline(Page page) {
            Instant paid = due == null || due.fee().isOpen() ? null : due.fee().paidAt();
            Stream<Map.Entry<Instant, String>> happened = events.stream().filter(event -> event.number() > 0)
                    .map(event -> Map.entry(event.at(), page.text(event.word())));
            return Stream.concat(happened, Stream.ofNullable(paid).map(at -> Map.entry(at, page.text("payment.due.happened"))))
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> TimelineEntry.happened(page.formats().moment(entry.getKey()), entry.getValue())).toList();
        }

        boolean withdrawable() {
            return application.stage() instanceof Stage.Withdrawable;
        }
    }

    @GetMapping(ApplicationPaths.ONE)
    ModelAndView show(@PathVariable UUID id, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (application.isDraft()) {
            return page.redirect(walks.of(application).next().map(FormStep::key)
                    .map(step -> ApplicationPaths.step(id, step)).orElse(ApplicationPaths.review(id)));
        }
        return application.stage() instanceof Stage.AwaitingPayment ? page.redirect(ApplicationPaths.payment(id))
                : page(HttpStatus.OK, application, Form.empty(), door.applicant(actor, request), page);
    }

    @PostMapping(ApplicationPaths.WITHDRAW)
    ModelAndView withdraw(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        String reason = form.text("grund", LONGEST_REASON);
        if (form.version() != application.version()) {
            form.refuse("", "services.application.changed-meanwhile");
        }
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, application, form, door.applicant(actor, request), page);
        }
        return switch (withdrawing.withdraw(application, reason, door.applicant(actor, request))) {
            case Outcome.Done<Application> _ -> page.redirect(ApplicationPaths.of(id));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()),
                        door.open(id, actor, request), form, door.applicant(actor, request), page);
            }
        };
    }

    @PostMapping(ApplicationPaths.REMOVE)
    ModelAndView remove(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        return switch (removing.remove(application)) {
            case Outcome.Done<Application> _ -> page.redirect(actor.isPresent() ? ApplicationPaths.ALL
                    : ApplicationPaths.begin(application.service()));
            case Outcome.Refused<Application> refused -> throw new Refused(refused.refusals());
        };
    }

    ModelAndView page(HttpStatusCode status, Application application, Form sent, Applicant applicant, Page page) {
        UUID id = application.id();
        return page.show(status, TEMPLATE, new Model(application, applications.events(id),
                AnsweredForm.of(forms.of(application.form(), page.language()), submissions.answers(id)), uploads.of(id).stream()
                .collect(Collectors.toMap(upload -> upload.id().toString(), Function.identity())),
                letters.read(application, applicant), letters.documents(application, applicant), fees.of(id), dues.of(application, applicant),
                receipts.isDue(id),
                List.copyOf(remembering.offered(application, applicant).keySet()), expected.of(application).orElse(null),
                representations.of(id).orElse(null), sent));
    }
}
