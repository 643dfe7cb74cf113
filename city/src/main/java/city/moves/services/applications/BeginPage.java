package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.Level;
import city.moves.services.Service;
import city.moves.services.Services;
import city.moves.services.fees.FindingFee;
import city.moves.services.fees.ServiceTariff;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.services.mandates.Mandate;
import city.moves.services.mandates.Mandates;
import city.moves.services.payments.OpeningPayment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /dienste/…/antrag}: says what is asked before the first question, and begins. */
@Controller
class BeginPage {

    static final String FOR = "fuer";

    private static final String TEMPLATE = "services/applications/begin";
    private static final String ONESELF = "selbst";
    private static final String ANOTHER = "andere";

    private final Services services;
    private final FormVersions versions;
    private final ReadyForms forms;
    private final Applications applications;
    private final BeginningApplication beginning;
    private final ApplicationDoor door;
    private final FindingFee fees;
    private final OpeningPayment payments;
    private final Mandates mandates;

    BeginPage(Services services, FormVersions versions, ReadyForms forms, Applications applications,
            BeginningApplication beginning, ApplicationDoor door, FindingFee fees, OpeningPayment payments, Mandates mandates) {
        this.services = services;
        this.mandates = mandates;
        this.versions = versions;
        this.forms = forms;
        this.applications = applications;
        this.beginning = beginning;
        this.door = door;
        this.fees = fees;
        this.payments = payments;
    }

    /**
     * @param begun   drafts for this service that the visitor may go on with
     * @param tariff  null if the fee cannot be said before the office has assessed it
     * @param payable true if the city takes fees online
     * @param mandates by which the visitor may begin for somebody else
     */
    record Model(Service service, ReadyForm form, List<Application> begun, Applicant applicant, @Nullable ServiceTariff tariff,
            boolean payable, List<Mandate> mandates, Form sent) {

        /** For whom one may begin. */
        List<Option> whom(Page page) {
            List<Option> whom = new ArrayList<>(List.of(Option.of(ONESELF, page.text("services.begin.for.oneself"))));
            mandates.forEach(mandate -> whom.add(Option.of(mandate.id().toString(),
                    page.text("services.begin.for.giver", mandate.giverName()))));
            whom.add(Option.of(ANOTHER, page.text("services.begin.for.another")));
            return whom;
        }

        /** True if a fee is paid before the office gets the application. */
        boolean prepaid() {
            return payable && tariff != null && service.description().fees().prepayment();
        }

        Level level() {
            return service.description().access().level();
        }

        boolean signedIn() {
            return applicant.account() != null;
        }

        boolean mayBegin() {
            return applicant.reaches(level());
        }
    }

    @GetMapping(ApplicationPaths.BEGIN)
    ModelAndView show(@PathVariable String service, Optional<Actor> actor, HttpServletRequest request,
            HttpServletResponse response, Page page) {
        Service found = found(service, page);
        if (actor.isEmpty()) {
            door.secretFor(request, response);
        }
        return page(HttpStatus.OK, found, door.applicant(actor, request),
                Form.showing(Map.of(FOR, ONESELF)), page);
    }

    @PostMapping(ApplicationPaths.BEGIN)
    ModelAndView begin(@PathVariable String service, Form form, Optional<Actor> actor, HttpServletRequest request,
            Page page) {
        Service found = found(service, page);
        Applicant applicant = door.applicant(actor, request);
        if (applicant.account() == null && applicant.secret() == null) {
            form.refuse("", "services.begin.no-cookie");
        }
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, found, applicant, form, page);
        }
        FormVersion version = current(service);
        ForWhom whom = whom(form);
        return switch (beginning.begin(found, version, page.language(), applicant, whom)) {
            case Outcome.Done<Application>(Application begun) -> page.redirect(whom instanceof ForWhom.Another
                    ? ApplicationPaths.acting(begun.id())
                    : ApplicationPaths.step(begun.id(), forms.of(version.id()).steps().getFirst().key()));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), found, applicant,
                        form, page);
            }
        };
    }

    private static ForWhom whom(Form form) {
        return form.value(FOR).equals(ANOTHER) ? new ForWhom.Another()
                : form.id(FOR).<ForWhom>map(ForWhom.Giver::new).orElse(ForWhom.ONESELF);
    }

    private Service found(String slug, Page page) {
        current(slug);
        return services.find(slug, page.today()).orElseThrow(Refused::notFound);
    }

    private FormVersion current(String slug) {
        return versions.current(slug).orElseThrow(Refused::notFound);
    }

    private ModelAndView page(HttpStatusCode status, Service service, Applicant applicant, Form sent, Page page) {
        return page.show(status, TEMPLATE, new Model(service, forms.of(current(service.slug()).id(), page.language()),
                applications.drafts(service.slug(), applicant), applicant, fees.tariff(service.slug()).orElse(null),
                payments.isPossible(),
                applicant.account() == null ? List.of() : mandates.heldFor(service.slug(), applicant.account()), sent));
    }
}
