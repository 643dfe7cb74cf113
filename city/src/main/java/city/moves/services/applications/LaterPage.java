package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/spaeter}: until when the draft is kept, and how to come back to it from elsewhere. */
@Controller
class LaterPage {

    private static final String TEMPLATE = "services/applications/later";

    private final ApplicationDoor door;
    private final SendingLink sending;
    private final CounterIntakes intakes;

    LaterPage(ApplicationDoor door, SendingLink sending, CounterIntakes intakes) {
        this.intakes = intakes;
        this.door = door;
        this.sending = sending;
    }

    /** @param sent true if a link is on its way */
    record Model(Application application, Form form, boolean sent) {}

    @GetMapping(ApplicationPaths.LATER)
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String gesendet, Optional<Actor> actor,
            HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (isOfCounter(application)) {
            return page.redirect(CounterPaths.DESK);
        }
        return mayComeBack(application) ? page(HttpStatus.OK, application, Form.empty(), !gesendet.isEmpty(), page)
                : page.redirect(ApplicationPaths.of(id));
    }

    @PostMapping(ApplicationPaths.LATER)
    ModelAndView send(@PathVariable UUID id, Form form, Optional<Actor> actor, HttpServletRequest request, Page page) {
        Application application = door.open(id, actor, request);
        if (isOfCounter(application) || !mayComeBack(application)) {
            return page.redirect(ApplicationPaths.of(id));
        }
        Optional<MailAddress> address = MailAddress.of(form.value("email").strip());
        if (address.isEmpty()) {
            form.refuse("email", "services.later.no-address");
        }
        if (form.hasErrors() || address.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, application, form, false, page);
        }
        sending.send(application, address.get(), page.language());
        return page.redirect(ApplicationPaths.later(id) + "?gesendet=ja");
    }

    /** Whose document was seen at the counter goes on there and nowhere else. */
    private boolean isOfCounter(Application application) {
        return application.isDraft() && intakes.of(application.id()).isPresent();
    }

    /** To a draft always, and without an account to what was handed in as well: nothing else leads back to it. */
    private static boolean mayComeBack(Application application) {
        return application.isDraft() || application.applicant() == null && application.received() != null;
    }

    private ModelAndView page(HttpStatusCode status, Application application, Form form, boolean sent, Page page) {
        return page.show(status, TEMPLATE, new Model(application, form, sent));
    }
}
