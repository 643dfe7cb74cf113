package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a link that lets a person set a password once. Opening it uses nothing up. */
@Controller
class InvitationPages {

    private static final String TEMPLATE = "platform/identity/invitation";

    private final Invitations invitations;
    private final Accounts accounts;
    private final AcceptingInvitation accepting;
    private final SessionStart sessionStart;

    InvitationPages(Invitations invitations, Accounts accounts, AcceptingInvitation accepting,
            SessionStart sessionStart) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.accepting = accepting;
        this.sessionStart = sessionStart;
    }

    static String path(String token) {
        return "/einladung/" + token;
    }

    @GetMapping("/einladung/{token}")
    ModelAndView ask(Page page, @PathVariable String token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return page.show(TEMPLATE, model(token, Form.empty()));
    }

    @PostMapping("/einladung/{token}")
    ModelAndView accept(Page page, @PathVariable String token, Form form, HttpServletRequest request,
            HttpServletResponse response) {
        String password = PasswordRules.chosen(form, "wanted", "again");
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(token, form.without("wanted", "again")));
        }
        return switch (accepting.accept(token, password)) {
            case Outcome.Done<UUID> done -> {
                sessionStart.begin(done.value(), Way.LINK, request, response);
                yield page.redirect("/konto");
            }
            case Outcome.Refused<UUID> refused -> throw new Refused(refused.refusals().getFirst());
        };
    }

    private InvitationModel model(String token, Form form) {
        Account account = invitations.find(token).flatMap(accounts::find).orElseThrow(InvitationPages::usedUp);
        return new InvitationModel(account.signInName(), path(token), form);
    }

    private static Refused usedUp() {
        return new Refused(AcceptingInvitation.USED_UP);
    }
}
