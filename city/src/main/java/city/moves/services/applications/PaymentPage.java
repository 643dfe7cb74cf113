package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.payments.AskingProvider;
import city.moves.services.payments.Payment;
import city.moves.services.payments.PaymentPaths;
import city.moves.services.payments.PaymentState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/zahlung}: the way to the provider, back from it, and back to the draft. */
@Controller
class PaymentPage {

    private static final String TEMPLATE = "services/applications/payment";

    private final ApplicationDoor door;
    private final AskingProvider asking;
    private final PayingFee paying;

    PaymentPage(ApplicationDoor door, AskingProvider asking, PayingFee paying) {
        this.door = door;
        this.asking = asking;
        this.paying = paying;
    }

    /** @param looked true if the provider was asked just now and knows of no money yet */
    record Model(Application application, Payment payment, boolean looked) {

        /** True if it is paid for a notice, and not before the office gets the application. */
        boolean afterNotice() {
            return payment.notice() != null;
        }

        boolean reached() {
            return payment.state() == PaymentState.INITIAL;
        }
    }

    @GetMapping(ApplicationPaths.PAYMENT)
    ModelAndView show(@PathVariable UUID id, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        return awaited(application).map(payment -> page.show(TEMPLATE, new Model(application, payment, false)))
                .orElseGet(() -> page.redirect(ApplicationPaths.of(id)));
    }

    /** Tries once more to reach the provider. */
    @PostMapping(ApplicationPaths.PAYMENT)
    ModelAndView begin(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (!form.hasErrors()) {
            awaited(application).ifPresent(asking::begin);
        }
        return page.redirect(ApplicationPaths.payment(id));
    }

    /** Somebody wants to pay what a notice asks for. */
    @PostMapping(ApplicationPaths.FEE)
    ModelAndView pay(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (form.hasErrors()) {
            return page.redirect(ApplicationPaths.of(id));
        }
        return switch (paying.pay(application, door.applicant(actor, request))) {
            case Outcome.Done<Payment>(Payment payment) -> {
                asking.begin(payment);
                yield page.redirect(ApplicationPaths.payment(id));
            }
            case Outcome.Refused<Payment> refused -> throw new Refused(refused.refusals());
        };
    }

    @PostMapping(ApplicationPaths.ABANDON)
    ModelAndView abandon(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (!form.hasErrors()) {
            awaited(application).ifPresent(asking::abandon);
        }
        return page.redirect(after(application));
    }

    /** Whoever comes back from the provider, however they got here: only what the provider says counts. */
    @GetMapping(PaymentPaths.BACK)
    ModelAndView back(@PathVariable UUID payment, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Payment known = asking.find(payment).orElseThrow(Refused::notFound);
        UUID id = known.application();
        if (id == null) {
            throw Refused.notFound();
        }
        Application application = door.open(id, actor, request);
        Payment now = asking.look(known);
        return now.isAwaited() ? page.show(TEMPLATE, new Model(application, now, true))
                : page.redirect(now.state() == PaymentState.PAYED ? ApplicationPaths.of(id) : after(application));
    }

    /** Where whoever did not pay goes on: a draft is handed in once more, a fee that a notice asks for stays due. */
    private static String after(Application application) {
        return application.stage() instanceof Stage.Draft || application.stage() instanceof Stage.AwaitingPayment
                ? ApplicationPaths.review(application.id()) : ApplicationPaths.of(application.id());
    }

    private Optional<Payment> awaited(Application application) {
        return asking.known(application.id()).filter(Payment::isAwaited);
    }
}
