package city.moves.platform.identity;

import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.platform.web.SentForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proving once more who one is, in the middle of something, and going on with what was entered. */
@Controller
class ConfirmPages {

    private static final String HERE = "/anmelden/bestaetigen/{id:[0-9a-f-]{36}}";
    private static final String TEMPLATE = "platform/identity/confirm";

    private final KeptForms keptForms;
    private final WaysIn waysIn;
    private final Passkeys passkeys;
    private final ProviderAccounts providerAccounts;
    private final Providers providers;
    private final ProviderVisits visits;
    private final ConfirmingPassword confirmingPassword;
    private final SigningInByPasskey signingInByPasskey;
    private final SessionStart sessionStart;

    ConfirmPages(KeptForms keptForms, WaysIn waysIn, Passkeys passkeys, ProviderAccounts providerAccounts,
            Providers providers, ProviderVisits visits, ConfirmingPassword confirmingPassword,
            SigningInByPasskey signingInByPasskey, SessionStart sessionStart) {
        this.keptForms = keptForms;
        this.waysIn = waysIn;
        this.passkeys = passkeys;
        this.providerAccounts = providerAccounts;
        this.providers = providers;
        this.visits = visits;
        this.confirmingPassword = confirmingPassword;
        this.signingInByPasskey = signingInByPasskey;
        this.sessionStart = sessionStart;
    }

    static String path(UUID kept) {
        return "/anmelden/bestaetigen/" + kept;
    }

    @GetMapping(HERE)
    ModelAndView ask(Page page, Actor actor, @PathVariable UUID id) {
        return page.show(TEMPLATE, model(actor, id, Form.empty()));
    }

    @PostMapping(HERE)
    ModelAndView byPassword(Page page, Actor actor, @PathVariable UUID id, Form form, HttpServletRequest request,
            HttpServletResponse response) {
        String password = PasswordRules.entered(form, "password", "identity.sign-in.password-missing");
        ConfirmModel model = model(actor, id, form.without("password"));
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(actor, id, form.without("password")));
        }
        return switch (confirmingPassword.confirm(actor, password, request.getRemoteAddr())) {
            case ConfirmingPassword.Confirmed _ when model.password() -> goOn(page, id, request);
            case ConfirmingPassword.TooFast tooFast -> {
                Waiting waiting = new Waiting(tooFast.waiting());
                waiting.tell(response);
                model.form().refuse(waiting.refusal("password"));
                yield page.show(HttpStatus.TOO_MANY_REQUESTS, TEMPLATE, model);
            }
            case ConfirmingPassword.Confirmed _, ConfirmingPassword.WrongPassword _ -> {
                model.form().refuse("password", "identity.password.present-wrong");
                yield page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model);
            }
        };
    }

    @PostMapping(HERE + "/passkey")
    ModelAndView byPasskey(Page page, Actor actor, @PathVariable UUID id, Form form, HttpServletRequest request) {
        ConfirmModel model = model(actor, id, form.without(PasskeySignInPages.ANSWER));
        String answer = form.value(PasskeySignInPages.ANSWER);
        if (answer.isEmpty()) {
            model.form().refuse("passkey", "identity.passkey.no-answer");
            return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model);
        }
        boolean same = signingInByPasskey.signIn(answer, SessionStart.device(request))
                instanceof SigningInByPasskey.SignedIn signedIn && signedIn.account().equals(actor.account());
        if (same && model.passkey()) {
            return goOn(page, id, request);
        }
        model.form().refuse("passkey", "identity.passkey.not-believed");
        return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model);
    }

    @PostMapping(HERE + "/dienst/{key}")
    ModelAndView byProvider(Page page, Actor actor, @PathVariable UUID id, @PathVariable String key,
            HttpServletResponse response) {
        ConfirmModel model = model(actor, id, Form.empty());
        Provider provider = model.providers().stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(Refused::notFound);
        return visits.leave(page, provider, Journey.Purpose.CONFIRM, actor.account(), model.kept().assurance(),
                path(id) + "/weiter", response).orElseGet(() -> {
                    model.form().refuse("dienst", "identity.provider.silent");
                    return page.show(HttpStatus.SERVICE_UNAVAILABLE, TEMPLATE, model);
                });
    }

    /** The kept form once more, to be sent by the person: nothing dangerous happens by itself. */
    @GetMapping(HERE + "/weiter")
    ModelAndView goOn(Page page, Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        KeptForm kept = kept(actor, id);
        if (kept.ledTo() != null) {
            return new ModelAndView("redirect:" + kept.ledTo());
        }
        request.setAttribute(SentForm.KEPT, id);
        return kept.posted() ? page.show("platform/identity/confirmed", kept) : page.redirect(kept.path());
    }

    private ModelAndView goOn(Page page, UUID id, HttpServletRequest request) {
        sessionStart.prove(request);
        return page.redirect(path(id) + "/weiter");
    }

    private ConfirmModel model(Actor actor, UUID id, Form form) {
        KeptForm kept = kept(actor, id);
        boolean knownEnough = actor.assurance().reaches(kept.assurance());
        List<String> linked = providerAccounts.of(actor.account()).stream().map(ProviderAccount::provider).toList();
        return new ConfirmModel(kept, knownEnough && waysIn.passwordHash(actor.account()).isPresent(),
                knownEnough && !passkeys.of(actor.account()).isEmpty(),
                providers.all().stream().filter(provider -> linked.contains(provider.key()))
                        .filter(provider -> knownEnough || provider.reaches(kept.assurance())).toList(), form);
    }

    private KeptForm kept(Actor actor, UUID id) {
        return keptForms.find(actor.account(), id).orElseThrow(Refused::notFound);
    }
}
