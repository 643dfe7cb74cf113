package city.moves.platform.identity;

import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The door for passkeys. The question to the device is asked only when somebody wants it. */
@Controller
class PasskeySignInPages {

    static final String ANSWER = "answer";
    static final String HERE = "/anmelden/passkey";

    private final SigningInByPasskey signingIn;
    private final SignInPages door;
    private final SessionStart sessionStart;

    PasskeySignInPages(SigningInByPasskey signingIn, SignInPages door, SessionStart sessionStart) {
        this.signingIn = signingIn;
        this.door = door;
        this.sessionStart = sessionStart;
    }

    @PostMapping(HERE + "/frage")
    @ResponseBody
    PasskeyOptions.SigningIn question() {
        return signingIn.begin();
    }

    @PostMapping(HERE)
    ModelAndView signIn(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        String answer = form.value(ANSWER);
        if (answer.isEmpty()) {
            return refused(page, form, "identity.passkey.no-answer");
        }
        return switch (signingIn.signIn(answer, SessionStart.device(request))) {
            case SigningInByPasskey.SignedIn signedIn -> {
                sessionStart.begin(signedIn.account(), Way.PASSKEY, request, response);
                yield page.redirect(SignInPages.returnPath(form));
            }
            case SigningInByPasskey.NotBelieved _ -> refused(page, form, "identity.passkey.not-believed");
            case SigningInByPasskey.Locked _ -> refused(page, form, "identity.sign-in.locked");
        };
    }

    private ModelAndView refused(Page page, Form form, String message) {
        form.refuse("passkey", message);
        return page.show(HttpStatus.BAD_REQUEST, SignInPages.TEMPLATE, door.model(form));
    }
}
