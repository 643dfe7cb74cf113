package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The ways into one's own account: which there are, adding a passkey, naming and removing it. */
@Controller
class AccessPages {

    static final String HERE = "/konto/zugaenge";

    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";
    private static final int LONGEST_NAME = 60;
    private static final Set<String> DONE = Set.of("hinzugefuegt", "benannt", "entfernt", "verbunden");

    private final Passkeys passkeys;
    private final ProviderAccounts providerAccounts;
    private final Providers providers;
    private final WaysIn waysIn;
    private final AddingPasskey adding;
    private final NamingPasskey naming;
    private final RemovingWayIn removing;

    AccessPages(Passkeys passkeys, ProviderAccounts providerAccounts, Providers providers, WaysIn waysIn,
            AddingPasskey adding, NamingPasskey naming, RemovingWayIn removing) {
        this.passkeys = passkeys;
        this.providerAccounts = providerAccounts;
        this.providers = providers;
        this.waysIn = waysIn;
        this.adding = adding;
        this.naming = naming;
        this.removing = removing;
    }

    @GetMapping(HERE)
    ModelAndView list(Page page, Actor actor, Form asked) {
        String done = asked.value("erledigt");
        return page.show("platform/identity/access", model(actor, Form.empty(),
                DONE.contains(done) ? "identity.access.done." + done : ""));
    }

    @PostMapping(HERE + "/frage")
    @ResponseBody
    PasskeyOptions.Adding question(Actor actor) {
        return AccountDesk.allowed(adding.begin(actor));
    }

    @ProofNeeded
    @PostMapping(HERE)
    ModelAndView add(Page page, Actor actor, Form form) {
        String name = name(form);
        String answer = form.value(PasskeySignInPages.ANSWER);
        if (answer.isEmpty()) {
            form.refuse("passkey", "identity.passkey.no-answer");
        }
        if (!form.hasErrors()
                && adding.add(actor, name, answer) instanceof Outcome.Refused<String> refused) {
            refused.refusals().forEach(form::refuse);
        }
        return form.hasErrors()
                ? page.show(HttpStatus.BAD_REQUEST, "platform/identity/access", model(actor, form, ""))
                : page.redirect(HERE + "?erledigt=hinzugefuegt");
    }

    @GetMapping(ONE)
    ModelAndView show(Page page, Actor actor, @PathVariable UUID id) {
        Passkey passkey = own(actor, id);
        return page.show("platform/identity/passkey",
                new PasskeyModel(passkey, isLast(actor, id), Form.showing(Map.of("name", passkey.name()))));
    }

    @PostMapping(ONE)
    ModelAndView name(Page page, Actor actor, @PathVariable UUID id, Form form) {
        String name = name(form);
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, "platform/identity/passkey",
                    new PasskeyModel(own(actor, id), isLast(actor, id), form));
        }
        AccountDesk.allowed(naming.name(actor, id, name));
        return page.redirect(HERE + "?erledigt=benannt");
    }

    @ProofNeeded
    @PostMapping(ONE + "/entfernen")
    ModelAndView remove(Page page, Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        AccountDesk.allowed(removing.remove(actor, id, request.getSession().getId()));
        return page.redirect(HERE + "?erledigt=entfernt");
    }

    private AccessModel model(Actor actor, Form form, String done) {
        return new AccessModel(passkeys.of(actor.account()),
                providerAccounts.of(actor.account()), providers.all(), waysIn.passwordHash(actor.account()).isPresent(),
                form.without(PasskeySignInPages.ANSWER), done);
    }

    private Passkey own(Actor actor, UUID id) {
        return passkeys.of(actor.account()).stream().filter(passkey -> passkey.wayIn().equals(id)).findFirst()
                .orElseThrow(Refused::notFound);
    }

    private boolean isLast(Actor actor, UUID id) {
        return !waysIn.hasOthers(actor.account(), id);
    }

    private static String name(Form form) {
        return form.requiredText("name", LONGEST_NAME, "identity.passkey.name-missing");
    }
}
