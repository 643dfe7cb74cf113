package city.moves.platform.identity;

import city.moves.platform.values.Refusal;
import city.moves.platform.web.City;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door: signing in and out. */
@Controller
class SignInPages {

    static final String TEMPLATE = "platform/identity/signIn";
    static final String SIGN_OUT = "/abmelden";
    static final String SIGNED_OUT = "/anmelden?abgemeldet=ja";
    private static final String WITHOUT_FILE = "ohne-datei";
    private static final String YES = "ja";
    private static final String AFTERWARDS = "/konto";
    private static final int LONGEST_NAME = 200;

    private final SigningIn signingIn;
    private final SessionStart sessionStart;
    private final Providers providers;
    private final ProviderClient providerClient;
    private final City city;

    SignInPages(SigningIn signingIn, SessionStart sessionStart, Providers providers, ProviderClient providerClient,
            City city) {
        this.signingIn = signingIn;
        this.providers = providers;
        this.providerClient = providerClient;
        this.sessionStart = sessionStart;
        this.city = city;
    }

    @GetMapping("/anmelden")
    ModelAndView ask(Page page, Form form) {
        return page.visitor() == null ? page.show(TEMPLATE, model(form)) : page.redirect(returnPath(form));
    }

    @PostMapping("/anmelden")
    ModelAndView signIn(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        String name = form.requiredText("name", LONGEST_NAME, "identity.sign-in.name-missing");
        String password = PasswordRules.entered(form, "password", "identity.sign-in.password-missing");
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(form));
        }
        return switch (signingIn.signIn(name, password, request.getRemoteAddr(), SessionStart.device(request))) {
            case SigningIn.SignedIn signedIn -> {
                sessionStart.begin(signedIn.known().account(), Way.PASSWORD, request, response);
                yield page.redirect(returnPath(form));
            }
            case SigningIn.WrongNameOrPassword _ -> refused(page, form, "identity.sign-in.wrong");
            case SigningIn.Locked _ -> refused(page, form, "identity.sign-in.locked");
            case SigningIn.TooFast tooFast -> {
                Waiting waiting = new Waiting(tooFast.waiting());
                waiting.tell(response);
                form.refuse(waiting.refusal("name"));
                yield page.show(HttpStatus.TOO_MANY_REQUESTS, TEMPLATE, model(form));
            }
        };
    }

    @PostMapping(SIGN_OUT)
    ModelAndView signOut(Page page, HttpServletRequest request, HttpServletResponse response) {
        Optional<SessionStart.Elsewhere> elsewhere = sessionStart.end(request);
        Optional<Provider> provider = elsewhere.flatMap(there -> providers.find(there.provider()));
        Optional<URI> url = provider.flatMap(there -> providerClient.signOut(there, elsewhere.get().token()));
        if (url.isEmpty()) {
            return page.redirect(signedOut(request.getParameter(ReturnPath.PARAMETER)));
        }
        response.setHeader("Refresh", "0;url=" + url.get());
        return page.show("platform/identity/leaving",
                new Leaving(provider.get().name(page.language()), url.get().toString()));
    }

    /** Where to sign in again, for what could not be kept because there was a file. */
    static String withoutFile(String path) {
        String signIn = ReturnPath.toSignIn(path);
        return signIn + (signIn.contains("?") ? "&" : "?") + WITHOUT_FILE + "=" + YES;
    }

    /** Another person may go on where a form waits for them. */
    private static String signedOut(@Nullable String further) {
        String path = ReturnPath.of(further, "").path();
        return UnsentPages.leadsHere(path) ? SIGNED_OUT + "&" + ReturnPath.asParameter(path) : SIGNED_OUT;
    }

    private ModelAndView refused(Page page, Form form, String message) {
        form.refuse(Refusal.ofField("name", message));
        return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(form));
    }

    SignInModel model(Form form) {
        return new SignInModel(form.without("password"), form.value(ReturnPath.PARAMETER),
                form.isChosen("abgemeldet", YES), form.isChosen(WITHOUT_FILE, YES),
                city.demo() ? DemoPeople.ALL : List.of(), providers.all());
    }

    static String returnPath(Form form) {
        return ReturnPath.of(form.value(ReturnPath.PARAMETER), AFTERWARDS).path();
    }
}
