package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The doors to other houses: leaving for them, and coming back. */
@Controller
class ProviderPages {

    private static final String HERE = "/anmelden/dienst/";

    private final Providers providers;
    private final ProviderVisits visits;
    private final SigningInByProvider signingIn;
    private final LinkingProvider linking;
    private final SignInPages door;
    private final SessionStart sessionStart;

    ProviderPages(Providers providers, ProviderVisits visits, SigningInByProvider signingIn, LinkingProvider linking,
            SignInPages door, SessionStart sessionStart) {
        this.providers = providers;
        this.visits = visits;
        this.signingIn = signingIn;
        this.linking = linking;
        this.door = door;
        this.sessionStart = sessionStart;
    }

    static String returnPath(Provider provider) {
        return HERE + provider.key() + "/zurueck";
    }

    @PostMapping(HERE + "{key}")
    ModelAndView signIn(Page page, @PathVariable String key, Form form, HttpServletResponse response) {
        String afterwards = SignInPages.returnPath(form);
        return visits.leave(page, provider(key), Journey.Purpose.SIGN_IN, null, Assurance.BASIC, afterwards, response)
                .orElseGet(() -> silent(page, form));
    }

    @ProofNeeded
    @PostMapping(AccessPages.HERE + "/dienst/{key}")
    ModelAndView link(Page page, Actor actor, @PathVariable String key, HttpServletResponse response) {
        return visits.leave(page, provider(key), Journey.Purpose.LINK, actor.account(), Assurance.BASIC,
                        AccessPages.HERE, response)
                .orElseGet(() -> silent(page, Form.empty()));
    }

    /** Another house sends people here by its own rules, so that whatever does not fit is answered in plain words. */
    @GetMapping(HERE + "{key}/zurueck")
    ModelAndView comeBack(Page page, Optional<Actor> actor, @PathVariable String key, Form answer,
            HttpServletRequest request, HttpServletResponse response) {
        return switch (visits.comeBack(provider(key), actor, answer, request, response)) {
            case ProviderVisits.Arrived arrived -> switch (arrived.journey().purpose()) {
                case SIGN_IN -> signedIn(page, arrived, request, response);
                case LINK -> linked(page, actor.orElseThrow(), arrived);
                case CONFIRM -> confirmed(page, actor.orElseThrow(), arrived, request);
            };
            case ProviderVisits.Cancelled _ -> refused(page, "identity.provider.cancelled", HttpStatus.BAD_REQUEST);
            case ProviderVisits.NotBelieved _ ->
                    refused(page, "identity.provider.not-believed", HttpStatus.BAD_REQUEST);
            case ProviderVisits.Silent _ -> silent(page, Form.empty());
        };
    }

    private ModelAndView signedIn(Page page, ProviderVisits.Arrived arrived, HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signingIn.signIn(arrived.vouched(), SessionStart.device(request))) {
            case SigningInByProvider.SignedIn signedIn -> {
                sessionStart.begin(signedIn.account(), arrived.vouched(), request, response);
                yield new ModelAndView("redirect:" + arrived.journey().afterwards());
            }
            case SigningInByProvider.Unknown _ -> refused(page, "identity.provider.unknown", HttpStatus.FORBIDDEN);
            case SigningInByProvider.Locked _ -> refused(page, "identity.sign-in.locked", HttpStatus.BAD_REQUEST);
        };
    }

    private ModelAndView linked(Page page, Actor actor, ProviderVisits.Arrived arrived) {
        return switch (linking.link(actor, arrived.vouched())) {
            case Outcome.Done<Provider> _ ->
                    new ModelAndView("redirect:" + arrived.journey().afterwards() + "?erledigt=verbunden");
            case Outcome.Refused<Provider> refused -> throw new Refused(refused.refusals().getFirst());
        };
    }

    /** The same person, who was asked for the proof just now and not some time ago. */
    private ModelAndView confirmed(Page page, Actor actor, ProviderVisits.Arrived arrived,
            HttpServletRequest request) {
        if (!signingIn.isOf(actor, arrived.vouched())) {
            return refused(page, "identity.provider.not-believed", HttpStatus.BAD_REQUEST);
        }
        sessionStart.prove(arrived.vouched(), request);
        return new ModelAndView("redirect:" + arrived.journey().afterwards());
    }

    private ModelAndView silent(Page page, Form form) {
        form.refuse("dienst", "identity.provider.silent");
        return page.show(HttpStatus.SERVICE_UNAVAILABLE, SignInPages.TEMPLATE, door.model(form));
    }

    private ModelAndView refused(Page page, String message, HttpStatus status) {
        Form form = Form.empty();
        form.refuse("dienst", message);
        return page.show(status, SignInPages.TEMPLATE, door.model(form));
    }

    private Provider provider(String key) {
        return providers.find(key).orElseThrow(Refused::notFound);
    }
}
