package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.services.forms.FormStep;
import city.moves.services.payments.AskingProvider;
import city.moves.services.payments.Payment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/pruefen}: everything once more on one page, and the button that hands it in. */
@Controller
class ReviewPage {

    private static final String TEMPLATE = "services/applications/review";
    static final String DECLARED = "richtig";
    static final String FEE = "gebuehr";

    private final ApplicationDoor door;
    private final Walks walks;
    private final Representations representations;
    private final HandingIn handingIn;
    private final DraftFees fees;
    private final AskingProvider payments;
    private final CounterIntakes intakes;

    ReviewPage(ApplicationDoor door, Walks walks, Representations representations, HandingIn handingIn, DraftFees fees,
            AskingProvider payments, CounterIntakes intakes) {
        this.intakes = intakes;
        this.door = door;
        this.representations = representations;
        this.walks = walks;
        this.handingIn = handingIn;
        this.fees = fees;
        this.payments = payments;
    }

    /**
     * @param ended the last payment, which brought nothing; null if there was none
     * @param acting who applies for somebody else; null if nobody does
     * @param intake at the counter; null online
     * @param known true if the person is known as surely as the service asks for
     */
    record Model(Walk walk, Form form, DraftFee fee, @Nullable Payment ended, boolean known,
            @Nullable Representation acting, @Nullable CounterIntake intake) {

        /** Where the person proves as much as the service asks for, and comes back. */
        String proof() {
            return StrongerProofPage.path(walk.application().level(), ApplicationPaths.review(walk.application().id()));
        }

        /** True if the fee is paid before the office gets the application. At the counter the office takes it. */
        boolean prepaid() {
            return intake == null && fee.prepaid();
        }

        boolean complete() {
            return walk.next().isEmpty() && (acting == null || acting.isComplete());
        }

        String back() {
            FormStep last = walk.steps().getLast();
            return ApplicationPaths.step(walk.application().id(), last.key());
        }
    }

    @GetMapping(ApplicationPaths.REVIEW)
    ModelAndView show(@PathVariable UUID id, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        return application.isDraft() ? page(HttpStatus.OK, application, Form.empty(), door.applicant(application, actor, request), page)
                : page.redirect(ApplicationPaths.of(id));
    }

    @PostMapping(ApplicationPaths.REVIEW)
    ModelAndView handIn(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (!application.isDraft()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        if (form.value(DECLARED).isEmpty()) {
            form.refuse(DECLARED, "services.review.not-declared");
        }
        if (form.version() != application.version()) {
            form.refuse("", "services.application.changed-meanwhile");
        }
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, application, form, door.applicant(application, actor, request), page);
        }
        return switch (handingIn.handIn(application, form.value(FEE), door.applicant(application, actor, request))) {
            case Outcome.Done<Application>(Application received) -> page.redirect(after(received));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()),
                        door.open(id, actor, request), form, door.applicant(application, actor, request), page);
            }
        };
    }

    /** What is to be paid first, the provider hears of before the person goes there. */
    private String after(Application handedIn) {
        if (intakes.of(handedIn.id()).isPresent()) {
            return CounterPaths.done(handedIn.id());
        }
        if (handedIn.stage() instanceof Stage.AwaitingPayment) {
            payments.known(handedIn.id()).ifPresent(payments::begin);
            return ApplicationPaths.payment(handedIn.id());
        }
        return ApplicationPaths.of(handedIn.id());
    }

    private ModelAndView page(HttpStatusCode status, Application application, Form form, Applicant applicant,
            Page page) {
        Walk walk = walks.of(application, page.language());
        return page.show(status, TEMPLATE, new Model(walk, form, fees.of(application, walk.submitted()),
                payments.known(application.id()).filter(payment -> !payment.isAwaited()).orElse(null),
                applicant.reaches(application.level()), representations.of(application.id()).orElse(null),
                intakes.of(application.id()).orElse(null)));
    }
}
